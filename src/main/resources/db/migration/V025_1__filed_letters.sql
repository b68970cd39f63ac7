-- The page of filed letters: however many letters end in tickets, these are few.
create index intake_record_loose on desk.intake_record (inbox desc)
    where ticket is null and outcome in ('FILED', 'UNDELIVERABLE');
