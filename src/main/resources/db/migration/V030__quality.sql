-- Who answered for a ticket, and whose it was, when it was judged: the figures count by it after the ticket is gone.

-- What requesters said by the link in a letter (S4.2): the last word of each ticket.
create table desk.rating (
    ticket       bigint      primary key,
    score        smallint    not null check (score between 1 and 5),
    words        text        not null default '',
    rated_at     timestamptz not null,       -- for the first time
    rated_on     date        not null,       -- that day, in the desk's zone
    changed_at   timestamptz not null,
    agent        text        not null,       -- a login; '' when nobody
    queue        text        not null,
    plan         text        not null,
    priority     text        not null,
    company      bigint,
    company_name text        not null
);
create index rating_day on desk.rating (rated_on);

-- Calls of the quality officer: planned when a ticket is closed, by a table (S1.8).
create table desk.quality_call (
    id            bigint      generated always as identity primary key,
    ticket        bigint      not null unique,
    person        text        not null,      -- contact-17, else the address: nobody is phoned twice a month
    planned_at    timestamptz not null,
    share         smallint    not null,      -- what the table said, percent
    reason        text        not null,
    table_version integer     not null,
    attempts      smallint    not null default 0,
    tried_at      timestamptz,               -- the last attempt
    ended_at      timestamptz,
    outcome       text        not null default '' check (outcome in ('', 'answered', 'refused', 'unreached', 'dropped')),
    by            text        not null default '', -- the login of who phoned last
    score         smallint    check (score between 1 and 5),
    recommends    smallint    check (recommends between 0 and 10),
    wish          text        not null default '',
    answered_on   date,                      -- in the desk's zone
    agent         text        not null,
    queue         text        not null,
    plan          text        not null,
    priority      text        not null,
    company       bigint,
    company_name  text        not null
);
-- Two tickets of one person, closed at the same moment, plan one call.
create unique index quality_call_open on desk.quality_call (person) where ended_at is null;
create index quality_call_person on desk.quality_call (person, tried_at);
create index quality_call_day on desk.quality_call (answered_on) where answered_on is not null;
