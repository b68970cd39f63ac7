-- Which words are found by which: Russian words by their Russian forms, words in Latin letters by their English ones.
-- That is what PostgreSQL's own configuration does; a copy, because an administrator may change it.
create text search configuration desk.search (copy = pg_catalog.russian);

-- In which transaction an entry was written, as the facts have it: whoever reads only finished transactions, in their
-- order, misses none that commits late. The default costs no statement.
alter table desk.message add column tx xid8 not null default pg_current_xact_id();
create index message_tx on desk.message (tx, id);

-- What is known of a ticket's words. Kept after the fact by a worker: whoever writes a letter does not wait for it. What
-- decides about who may read, and all that a list shows, is read from the ticket itself.
create table desk.search_ticket (
    ticket     bigint      primary key references desk.ticket on delete cascade,
    arrived_at timestamptz not null,
    informed   text[]      not null, -- departments that know of it without working on it
    words      tsvector    not null  -- people: A, companies and contracts: B, names of files: C, all else: D
);
create index search_ticket_arrived on desk.search_ticket (arrived_at desc, ticket desc);
-- Without a pending list: whoever searches reads the index alone, however much was just written.
create index search_ticket_words on desk.search_ticket using gin (words) with (fastupdate = off);
alter table desk.search_ticket alter column words set statistics 500;

-- Every word that occurs, as it was written: what was probably meant by a word that occurs nowhere.
create table desk.search_word (
    word text primary key
);
create index search_word_similar on desk.search_word using gin (word public.gin_trgm_ops) with (fastupdate = off);

-- How far the worker has read the facts and the conversations.
create table desk.search_cursor (
    log text   primary key check (log in ('event', 'message')),
    tx  xid8   not null,
    id  bigint not null
);
insert into desk.search_cursor (log, tx, id) values ('event', '0', 0), ('message', '0', 0);

-- Searches that people come back to.
create table desk.saved_search (
    id     bigint generated always as identity primary key,
    owner  text        not null,
    name   text        not null check (name <> ''),
    asks   text        not null, -- as the address of the page has it
    shared text        not null, -- the queue whose people see it too; '' for nobody
    at     timestamptz not null,
    unique (owner, name)
);
create index saved_search_shared on desk.saved_search (shared) where shared <> '';

-- One action on many tickets. The rows are the work itself: what waits is done, whichever node comes.
create table desk.bulk_job (
    id       bigint generated always as identity primary key,
    person   text        not null,
    action   text        not null,
    target   text        not null, -- a login or a queue; '' where the action needs none
    reason   text        not null,
    begun_at timestamptz not null,
    stopped  boolean     not null default false
);
create index bulk_job_person on desk.bulk_job (person, id desc);

create table desk.bulk_item (
    job             bigint not null references desk.bulk_job on delete cascade,
    ticket          bigint not null,
    state           text   not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    attempts        integer not null default 0,
    problem         text   not null default '', -- what failed and what to do, in Russian
    problem_english text   not null default '',
    primary key (job, ticket)
);
create index bulk_item_waiting on desk.bulk_item (job, ticket) where state = 'WAITING';
