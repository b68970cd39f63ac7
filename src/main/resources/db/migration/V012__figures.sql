-- In which transaction a fact was written: a reader that takes only finished transactions, in their order, misses none
-- that commits late. The default costs no statement.
alter table desk.ticket_event add column tx xid8 not null default pg_current_xact_id();
create index ticket_event_tx on desk.ticket_event (tx, id);

-- How far the figures have read. Whoever works on the figures holds this row.
create table desk.figure_cursor (
    one  boolean primary key default true check (one),
    tx   xid8    not null,
    id   bigint  not null,
    zone text    not null -- whose days the figures count; '' before the first event
);
insert into desk.figure_cursor (tx, id, zone) values ('0', 0, '');

-- What the managers' pages know of a ticket: a function of its facts alone. Kept when the ticket itself is cleaned up.
-- Days are those of the desk's zone.
create table desk.figure_ticket (
    number             bigint      primary key,
    company            bigint,
    company_name       text        not null,
    plan               text        not null,
    queue              text        not null, -- where it stands, or stood last
    priority           text        not null,
    agent              text        not null, -- who acted last; '' when nobody
    state              text        not null check (state in ('WORKING', 'WAITING', 'SOLVED', 'CLOSED')),
    waiting_since      timestamptz,          -- while the requester is asked
    arrived_at         timestamptz not null,
    arrived_on         date        not null,
    arrived_hour       smallint    not null,
    arrived_queue      text        not null default '', -- its first
    reacted_at         timestamptz,
    reacted_on         date,
    reacted_queue      text        not null default '', -- where it stood then
    reacted_agent      text        not null default '', -- who took it first
    reaction_due       timestamptz,
    reaction_minutes   integer,              -- working minutes that it took
    reaction_kept      boolean,              -- null while nobody can say
    reaction_judged_on date,                 -- kept: the day of the reaction; broken: the day of the deadline
    solved_at          timestamptz,          -- of the solution that holds; null when reopened
    solved_on          date,
    solution_due       timestamptz,
    solution_minutes   integer,
    solution_kept      boolean,
    solution_judged_on date,
    solutions          text[]      not null default '{}', -- each that was announced: day, queue, agent, between tabs
    reopened           integer     not null,
    reopenings         text[]      not null default '{}', -- likewise, of the solution that did not hold
    closed_at          timestamptz,
    closed_on          date,
    dropped_on         date,                 -- closed without a solution: withdrawn, duplicate
    moves              text[]      not null default '{}', -- day, queue, agent, +1 or -1: where it stood while it was open
    steps              text[]      not null default '{}', -- day, process, activity, queue, working minutes
    breaches           text[]      not null default '{}'  -- day, queue, agent, clock, reason
);
create index figure_ticket_due on desk.figure_ticket (solution_due, number) where state = 'WORKING';
create index figure_ticket_reaction_due on desk.figure_ticket (reaction_due, number)
    where state = 'WORKING' and reacted_at is null;
create index figure_ticket_waiting on desk.figure_ticket (waiting_since, number) where state = 'WAITING';
create index figure_ticket_open on desk.figure_ticket (queue, priority, arrived_at)
    include (state, company, company_name, plan, agent) where state in ('WORKING', 'WAITING');
create index figure_ticket_company on desk.figure_ticket (company, arrived_on) where company is not null;

-- The sums of a month by one breakdown: by nothing, by kind (plan, priority, queue), by company, by agent, and by some of
-- these together. Any question reads the coarsest breakdown that knows what it asks for; what a breakdown does not tell apart
-- is ''. Packed are pairs of a place and a count, as the figures' room writes them: by days what each day of the month
-- adds, so that two years are 24 rows.
create table desk.figure_sum (
    breakdown      text    not null,
    company        text    not null, -- the id, or the name that nobody knows
    agent          text    not null,
    month          date    not null, -- its first day
    plan           text    not null,
    priority       text    not null,
    queue          text    not null,
    arrived        integer not null, -- these ten: of the whole month
    reacted_kept   integer not null,
    reacted_broken integer not null,
    solved_kept    integer not null,
    solved_broken  integer not null,
    solved         integer not null,
    reopened       integer not null,
    closed         integer not null,
    dropped        integer not null,
    grown          integer not null, -- by how many more are open
    minutes        bytea   not null, -- histograms of both clocks, of the whole month
    days           bytea   not null, -- the ten counts, by days
    day_minutes    bytea   not null, -- the histograms, by days
    day_hours      bytea   not null, -- arrivals by hour, by days
    primary key (breakdown, company, agent, month, plan, priority, queue)
);
create index figure_sum_agent on desk.figure_sum (breakdown, agent, month);
-- Big ones lie apart, as they are: most questions don't read them, and unpacking costs more than reading.
alter table desk.figure_sum alter column minutes set storage external, alter column days set storage external,
    alter column day_minutes set storage external, alter column day_hours set storage external;

-- How many each queue solved on a day: its pace.
create table desk.figure_pace (
    queue  text    not null,
    day    date    not null,
    solved integer not null,
    primary key (queue, day)
);

-- How long people took for each step of the processes in a month.
create table desk.figure_step (
    process     text  not null,
    activity    text  not null,
    queue       text  not null,
    month       date  not null, -- its first day
    minutes     bytea not null, -- a histogram of the whole month
    day_minutes bytea not null, -- the same by days
    primary key (process, activity, queue, month)
);

-- Why promises were broken: how many, by the day of the deadline.
create table desk.figure_breach (
    day      date    not null,
    clock    text    not null check (clock in ('reaction', 'solution')),
    reason   text    not null, -- its code; '' when none is known
    company  text    not null, -- the id, or the name that nobody knows
    plan     text    not null,
    priority text    not null,
    queue    text    not null, -- where the ticket stood when the deadline passed
    agent    text    not null, -- who had it
    broken   integer not null,
    primary key (day, clock, reason, company, plan, priority, queue, agent)
);
