-- What was asked about a person's data, by whom and what became of it. Names nobody: a person is a keyed hash.
create table desk.privacy_request (
    id          bigint      generated always as identity primary key,
    kind        text        not null check (kind in ('EXPORT', 'ERASURE', 'MESSAGE')),
    person      text        not null, -- HMAC of the address with the desk's secret; '' where a message alone was erased
    asked_by    text        not null check (asked_by in ('PERSON', 'REPRESENTATIVE', 'AUTHORITY', 'DESK')),
    reason      text        not null,
    login       text        not null, -- who of the staff did it
    at          timestamptz not null,
    ticket      bigint,               -- of the message that was erased
    state       text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
    finished_at timestamptz check ((finished_at is null) = (state in ('WAITING', 'RUNNING'))),
    counts      jsonb       not null default '{}'
);
create index privacy_request_person on desk.privacy_request (person, id) where person <> '';
create index privacy_request_unfinished on desk.privacy_request (id) where finished_at is null;
create index privacy_request_finished on desk.privacy_request (finished_at) where finished_at is not null;
-- One erasure of a person at a time.
create unique index privacy_request_one on desk.privacy_request (person) where finished_at is null and person <> '';

-- Whom an unfinished erasure is about: goes in the transaction that finishes it.
create table desk.privacy_subject (
    request bigint primary key references desk.privacy_request on delete cascade,
    address text   not null,
    names   text[] not null,
    phones  text[] not null,
    contact bigint
);

-- What a person has is found by their address, or by how it begins.
create index ticket_requester on desk.ticket (requester_address text_pattern_ops) where requester_address is not null;
create index ticket_contact on desk.ticket (contact) where contact is not null;
create index message_address on desk.message (address text_pattern_ops) where direction = 'IN' and address is not null;
create index participant_address on desk.participant (address text_pattern_ops);
create index intake_record_sender on desk.intake_record (sender text_pattern_ops) where sender is not null;


-- Letters whose original is still kept, the oldest first.
create index inbox_kept on desk.inbox (received_at) where state = 'DONE' and octet_length(raw) > 0;
create index decision_trace_age on desk.decision_trace (evaluated_at);
