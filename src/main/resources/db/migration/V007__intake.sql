-- What became of each letter and why: one row a letter.
create table desk.intake_record (
    inbox       bigint      primary key,
    mailbox     text        not null,
    department  text        not null,
    message_id  text        not null,
    sender      text,
    subject     text        not null,
    kind        text        not null,
    reason      text        not null,
    proof       text        not null,
    sender_role text        not null,
    -- The ticket that the letter seems to answer, whatever became of it.
    referenced  bigint,
    outcome     text        not null,
    ticket      bigint,
    copy_of     bigint,
    decided_by  text        not null default '',
    note        text        not null default '',
    at          timestamptz not null
);
create index intake_record_ticket on desk.intake_record (ticket, inbox) where ticket is not null;
-- A reply to a letter that came in (complaint 6). A hash: some Message-IDs are longer than an index row of a tree may be.
create index intake_record_message_id on desk.intake_record using hash (message_id);
create index intake_record_copy on desk.intake_record (copy_of) where copy_of is not null;
create index intake_record_outcome on desk.intake_record (outcome, inbox desc);
