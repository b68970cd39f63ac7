-- Whom the cap per address and hour keeps a letter from, and until when: its other recipients have it, or get it.
alter table desk.outbox
    add column held       text[]      not null default '{}',
    add column held_until timestamptz;
