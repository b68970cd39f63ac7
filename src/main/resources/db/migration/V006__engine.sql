-- Why a decision came out as it did: one row per evaluated decision with those it requires.
create table desk.decision_trace (
    id             bigint generated always as identity primary key,
    business_key   text        not null,
    process        text        not null,
    activity       text        not null,
    decision       text        not null,
    version        integer     not null,
    definition_id  text        not null,
    evaluated_at   timestamptz not null,
    -- [{"decision", "inputs", "rules", "outputs"}, …], the decision itself first, then what it requires
    steps          text        not null
);
create index decision_trace_of_business_key on desk.decision_trace (business_key, id);

-- Sessions of people, so that any node can answer the next request.
create table desk.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_of_expiry_time on desk.spring_session (expiry_time);
create index spring_session_of_principal on desk.spring_session (principal_name);

create table desk.spring_session_attributes (
    session_primary_id char(36)     not null references desk.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
