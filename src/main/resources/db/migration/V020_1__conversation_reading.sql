-- The card beside a conversation shows what else a company has open, however many tickets it had before.
create index ticket_open_of_company on desk.ticket (company, number) where state <> 'CLOSED';
