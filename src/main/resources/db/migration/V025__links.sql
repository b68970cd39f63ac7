-- What a ticket is about: the code of one of the desk's categories; '' while nobody has said it.
alter table desk.ticket add column category text not null default '';

-- Tickets that have to do with each other, as an agent saw it: one row for both, the lower number first.
create table desk.ticket_link (
    ticket bigint      not null references desk.ticket on delete cascade,
    other  bigint      not null references desk.ticket on delete cascade,
    person text        not null,
    at     timestamptz not null,
    primary key (ticket, other),
    check (ticket < other)
);
create index ticket_link_other on desk.ticket_link (other);

-- What a ticket led to: letters that were split off, requests that came after it was closed, duplicates.
create index ticket_follows on desk.ticket (follows) where follows is not null;
create index ticket_duplicate_of on desk.ticket (duplicate_of) where duplicate_of is not null;
