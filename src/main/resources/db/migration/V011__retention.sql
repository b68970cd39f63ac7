-- What is old enough to go is found without looking at what stays.
create index ticket_closed on desk.ticket (closed_at) where state = 'CLOSED';
-- Letters that became no ticket: automatic mail, bounces, what a person put aside.
create index intake_record_of_no_ticket on desk.intake_record (at) where ticket is null;
-- Whether somebody else still has the same bytes.
create index attachment_file on desk.attachment (file);
create index outbox_files on desk.outbox using gin (file_ids) where file_ids <> '{}';
