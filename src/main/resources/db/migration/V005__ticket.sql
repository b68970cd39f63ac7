create sequence desk.ticket_number start 1001;

create table desk.ticket (
    number             bigint      primary key,
    subject            text        not null,
    state              text        not null check (state in ('WORKING', 'WAITING', 'SOLVED', 'CLOSED')),
    mailbox            text        not null,
    department         text        not null,
    arrived_at         timestamptz not null,
    quarantine         boolean     not null,
    follows            bigint,
    contact            bigint,
    contract           bigint,
    company            bigint,
    company_name       text        not null,
    requester_name     text        not null,
    requester_address  text,
    requester_language text        not null,
    requester_zone     text        not null,
    identified_by      text        not null,
    priority           text        not null,
    impact             text        not null,
    declared_urgent    boolean     not null,
    urgent_since       timestamptz,
    queue              text        not null,
    task_priority      integer     not null,
    line               integer     not null, -- the line that has it, or had it last
    -- Where it stands: line 2 has a queue of its own.
    in_queue           text        not null generated always as (case when line = 2 then 'line2' else queue end) stored,
    opened_times       integer     not null,
    draft              text        not null,
    question           text        not null,
    last_agent         text        not null,
    calendar           text,
    reaction_minutes   integer,
    solution_minutes   integer,
    counted_from       timestamptz,
    reaction_due       timestamptz,
    solution_due       timestamptz,
    warning_at         timestamptz,
    outcome            text,
    solution           text,
    solved_by          text,
    solved_at          timestamptz,
    closes_at          timestamptz,
    reacted_at         timestamptz,
    news_at            timestamptz,
    closed_at          timestamptz,
    closing            text,
    duplicate_of       bigint,
    link_to            bigint,
    link_to_contract   text        not null,
    undelivered        boolean     not null,
    task               text        not null, -- the engine's task that waits for a person; '' when none
    assignee           text        not null, -- the login of who took it; '' when nobody
    version            integer     not null
);

-- The agents' queue: only what is open, in the order in which it is taken.
create index ticket_queue on desk.ticket (in_queue, task_priority desc, solution_due, number) where state = 'WORKING';
create index ticket_assignee on desk.ticket (assignee, task_priority desc, solution_due, number) where assignee <> '';
create index ticket_waiting on desk.ticket (in_queue, solution_due, number) where state = 'WAITING';
create index ticket_overdue on desk.ticket (solution_due) where state = 'WORKING';
create index ticket_undelivered on desk.ticket (number) where undelivered;
create index ticket_company on desk.ticket (company, number);

-- Who may reply besides the requester: people in copy, the contract's address.
create table desk.participant (
    ticket  bigint not null references desk.ticket,
    address text   not null,
    primary key (ticket, address)
);

create table desk.message (
    id         bigint generated always as identity primary key,
    ticket     bigint      not null references desk.ticket,
    direction  text        not null check (direction in ('IN', 'OUT', 'NOTE')),
    author     text        not null,
    address    text,
    at         timestamptz not null,
    subject    text        not null,
    pieces     jsonb       not null,
    html       text        not null,
    message_id text        not null,
    inbox      bigint,
    outbox     bigint,
    remarks    jsonb       not null
);
create index message_ticket on desk.message (ticket, id);
create index message_message_id on desk.message (message_id) where message_id <> '';

create table desk.attachment (
    message    bigint not null references desk.message,
    position   integer not null,
    name       text   not null,
    type       text   not null,
    size       bigint not null,
    file       text   not null references desk.file,
    content_id text   not null,
    primary key (message, position)
);

-- The log: every fact of a ticket's life, in its order.
create table desk.ticket_event (
    id     bigint generated always as identity primary key,
    ticket bigint      not null references desk.ticket,
    at     timestamptz not null,
    kind   text        not null,
    facts  jsonb       not null
);
create index ticket_event_ticket on desk.ticket_event (ticket, id);
