-- Files that a person has laid down for a letter or a note that is not sent yet; whoever sends takes them along.
create table desk.upload (
    id     uuid        primary key,
    person text        not null,
    name   text        not null,
    type   text        not null,
    size   bigint      not null,
    file   text        not null references desk.file,
    at     timestamptz not null
);
create index upload_person on desk.upload (person);
create index upload_file on desk.upload (file);
create index upload_at on desk.upload (at);

-- What a person has begun to write in a ticket: one row for both.
create table desk.draft (
    person text        not null,
    ticket bigint      not null references desk.ticket on delete cascade,
    kind   text        not null check (kind in ('reply', 'note')),
    text   text        not null,
    cc     text[],                -- null: whoever takes part
    files  uuid[]      not null,
    at     timestamptz not null,
    primary key (person, ticket)
);
create index draft_ticket on desk.draft (ticket);
create index draft_at on desk.draft (at);

-- Where each person is writing just now: a row a person, never more. Nothing is lost with it, so it needs no log.
create unlogged table desk.writing (
    person text        primary key,
    ticket bigint      not null,
    at     timestamptz not null
) with (fillfactor = 50);

-- What a person may still take back.
create table desk.undo (
    token  uuid        primary key,
    person text        not null,
    ticket bigint      not null references desk.ticket on delete cascade,
    action text        not null,
    before text        not null, -- what it was: a login, an impact; '' for nothing, 'untouched' for a ticket without a reaction
    after  text        not null, -- what the action made of it: only that is taken back
    at     timestamptz not null
);
create index undo_ticket on desk.undo (ticket);
create index undo_at on desk.undo (at);
