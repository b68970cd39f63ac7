-- Two agreed visits of one engineer never overlap: equality of a login and overlap of times in one index.
create extension if not exists btree_gist schema public;

create table desk.area (
    code    text primary key check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
    name_ru text not null,
    name_en text not null
);

-- How long the way takes; both directions have a row of their own, a city is not the same both ways.
create table desk.area_travel (
    from_area text    not null references desk.area on delete cascade,
    to_area   text    not null references desk.area on delete cascade,
    minutes   integer not null check (minutes between 0 and 1440),
    primary key (from_area, to_area)
);

create table desk.engineer (
    login     text    primary key,
    name      text    not null,
    phone     text    not null,
    skills    text[]  not null,
    areas     text[]  not null, -- '{}' for one who drives everywhere
    home_area text    not null,
    active    boolean not null,
    version   integer not null default 0
);

create table desk.engineer_absence (
    id       bigint      generated always as identity primary key,
    login    text        not null references desk.engineer on delete cascade,
    from_at  timestamptz not null,
    until_at timestamptz not null check (from_at < until_at),
    reason   text        not null
);
create index engineer_absence_login on desk.engineer_absence (login, until_at);
create index engineer_absence_until on desk.engineer_absence (until_at);

create table desk.visit (
    id                bigint      generated always as identity primary key,
    -- Checked at the commit: a ticket that is registered with its visit is written last.
    ticket            bigint      not null references desk.ticket on delete cascade deferrable initially deferred,
    company           bigint,      -- whose ticket it was when the visit was asked for; null for a stranger's
    state             text        not null check (state in ('REQUESTED', 'AGREED', 'STARTED', 'DONE', 'CANCELLED',
                                                            'NOBODY_THERE', 'DECLINED', 'ANOTHER_NEEDED')),
    requested_at      timestamptz not null,
    skill             text        not null,
    area              text        not null,
    address           text        not null,
    intercom          text        not null,
    responsible_name  text        not null,
    responsible_phone text        not null,
    responsible_email text        not null,
    wished_from       timestamptz,
    wished_until      timestamptz,
    notes             text        not null,
    duration_minutes  integer     not null check (duration_minutes between 1 and 1440),
    visit_within      timestamptz, -- until when it must begin; null while the table was not asked
    clock_may_stand   boolean     not null default false, -- by the table: for a wish later than the promise
    priority          integer     not null check (priority between 0 and 100),
    engineer          text        references desk.engineer,
    starts_at         timestamptz,
    ends_at           timestamptz,
    agreed_at         timestamptz, -- the last time that was agreed
    clock_stands      boolean     not null default false,
    began_at          timestamptz,
    ended_at          timestamptz,
    reason            text        not null default '', -- of a cancellation, a refusal, of nobody there
    displaced_times   integer     not null default 0,
    late_fee          boolean     not null default false,
    ics_sequence      integer     not null default 0,
    version           integer     not null default 0,
    check (wished_from is null or wished_until is null or wished_from < wished_until),
    check ((starts_at is null) = (ends_at is null) and (starts_at is null) = (engineer is null)),
    check (starts_at < ends_at),
    check (state not in ('AGREED', 'STARTED') or starts_at is not null),
    -- Deferrable: when several visits change places, only how they stand in the end matters.
    constraint visit_no_overlap exclude using gist (engineer with =, tstzrange(starts_at, ends_at) with &&)
        where (state in ('AGREED', 'STARTED')) deferrable initially immediate
);
create index visit_ticket on desk.visit (ticket, id);
create index visit_company on desk.visit (company, id) where company is not null;
-- One at a time: a ticket asks for the next visit when the last one has ended.
create unique index visit_open on desk.visit (ticket) where state in ('REQUESTED', 'AGREED', 'STARTED');
-- A day on the board, and the day of one engineer.
create index visit_starts on desk.visit (starts_at) where starts_at is not null;
create index visit_engineer on desk.visit (engineer, starts_at) where engineer is not null;
create index visit_waiting on desk.visit (priority desc, requested_at) where state = 'REQUESTED';
