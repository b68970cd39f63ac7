-- The bytes of attachments and of parts of letters, equal bytes once.
create table desk.file (
    sha256     text        primary key,
    size       integer     not null check (size >= 0),
    bytes      bytea       not null,
    kept_at    timestamptz not null default now()
);
-- Pictures and archives are compressed already: do not try again at every write.
alter table desk.file alter column bytes set storage external;
