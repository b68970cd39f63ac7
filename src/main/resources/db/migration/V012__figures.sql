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
    queue              text        not null,
    priority           text        not null,
    agent              text        not null, -- who solved it, else who acted last; '' when nobody
    state              text        not null check (state in ('WORKING', 'WAITING', 'SOLVED', 'CLOSED')),
    waiting_since      timestamptz,          -- while the requester is asked
    arrived_at         timestamptz not null,
    arrived_on         date        not null,
    arrived_hour       smallint    not null,
    reacted_at         timestamptz,
    reacted_on         date,
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
    solved_days        date[]      not null, -- of each solution that was announced
    reopened           integer     not null,
    reopened_days      date[]      not null,
    closed_at          timestamptz,
    closed_on          date,
    dropped_on         date,                 -- closed without a solution: withdrawn, duplicate
    last_on            date        not null  -- the last of all these days
);
create index figure_ticket_due on desk.figure_ticket (solution_due, number) where state = 'WORKING';
create index figure_ticket_reaction_due on desk.figure_ticket (reaction_due, number)
    where state = 'WORKING' and reacted_at is null;
create index figure_ticket_waiting on desk.figure_ticket (waiting_since, number) where state = 'WAITING';
create index figure_ticket_open on desk.figure_ticket (queue, priority, arrived_at) where state in ('WORKING', 'WAITING');
create index figure_ticket_last on desk.figure_ticket (last_on);
create index figure_ticket_company on desk.figure_ticket (company, arrived_on);
create index figure_ticket_agent on desk.figure_ticket (agent, arrived_on);

-- Counts of a day by one axis (all, company, plan, queue, agent, priority) and always by queue, so that agents can be
-- shown their own queues. 'minutes' are histograms: pairs of a bucket (2 bytes) and a count (4 bytes), by bucket;
-- histograms are added by writing one after the other.
create table desk.figure_day (
    axis             text    not null,
    value            text    not null,
    day              date    not null,
    queue            text    not null,
    arrived          integer not null,
    reacted_kept     integer not null,
    reacted_broken   integer not null,
    solved_kept      integer not null,
    solved_broken    integer not null,
    solved           integer not null,
    reopened         integer not null,
    closed           integer not null,
    dropped          integer not null,
    reaction_minutes bytea   not null,
    solution_minutes bytea   not null,
    primary key (axis, value, day, queue)
);
create index figure_day_period on desk.figure_day (axis, day);

-- The same by whole months, the day is the first: long periods read a thirtieth of the rows.
create table desk.figure_month (like desk.figure_day including all);

-- Arrivals by hour, for the load and its forecast.
create table desk.figure_hour (
    day     date     not null,
    hour    smallint not null,
    queue   text     not null,
    arrived integer  not null,
    primary key (day, hour, queue)
);

-- How long people took for each step of the processes.
create table desk.figure_step (
    day      date    not null,
    process  text    not null,
    activity text    not null,
    queue    text    not null,
    count    integer not null,
    minutes  bytea   not null,
    primary key (process, activity, day, queue)
);
create index figure_step_day on desk.figure_step (day);

-- Exact below 50 minutes, then each bucket is 8 % wide: its middle, rounded, is at most 5 % off.
create function desk.figure_bucket(minutes integer) returns integer
    language sql immutable strict parallel safe
    return case when minutes < 50 then greatest(minutes, 0) else 50 + floor(ln(minutes / 50.0) / ln(1.08))::integer end;

create function desk.figure_pair(bucket integer, count bigint) returns bytea
    language sql immutable strict parallel safe
    return int2send(bucket::smallint) || int4send(count::integer);

-- Adds up the pairs of one bucket, by bucket, and leaves out what comes to nothing.
create function desk.figure_sum(histogram bytea) returns bytea
    language sql immutable strict parallel safe
    return (select coalesce(string_agg(desk.figure_pair(bucket, count), '' order by bucket), '')
              from (select get_byte(histogram, at) * 256 + get_byte(histogram, at + 1) as bucket,
                           sum(('x' || encode(substring(histogram from at + 3 for 4), 'hex'))::bit(32)::integer)
                               as count
                      from generate_series(0, length(histogram) - 6, 6) as at
                     group by 1) as pair
             where count <> 0);

-- What each ticket adds to which day.
create view desk.figure_mark as
select number, company, company_name, plan, queue, priority, agent, arrived_on, last_on, mark.*
from desk.figure_ticket
cross join lateral (
    select arrived_on, 1, 0, 0, 0, 0, 0, 0, 0, 0, null::integer, null::integer
    union all
    select reaction_judged_on, 0, reaction_kept::integer, (not reaction_kept)::integer, 0, 0, 0, 0, 0, 0, null, null
    where reaction_judged_on is not null
    union all
    select solution_judged_on, 0, 0, 0, solution_kept::integer, (not solution_kept)::integer, 0, 0, 0, 0, null, null
    where solution_judged_on is not null
    union all
    select solved_day, 0, 0, 0, 0, 0, 1, 0, 0, 0, null, null from unnest(solved_days) as solved_day
    union all
    select reopened_day, 0, 0, 0, 0, 0, 0, 1, 0, 0, null, null from unnest(reopened_days) as reopened_day
    union all
    select closed_on, 0, 0, 0, 0, 0, 0, 0, 1, 0, null, null where closed_on is not null
    union all
    select dropped_on, 0, 0, 0, 0, 0, 0, 0, 0, 1, null, null where dropped_on is not null
    union all
    select reacted_on, 0, 0, 0, 0, 0, 0, 0, 0, 0, desk.figure_bucket(reaction_minutes), null
    where reacted_on is not null and reaction_minutes is not null
    union all
    select solved_on, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, desk.figure_bucket(solution_minutes)
    where solved_on is not null and solution_minutes is not null)
    as mark (day, arrived, reacted_kept, reacted_broken, solved_kept, solved_broken, solved, reopened_times, closed,
             dropped, reaction, solution);
