-- A written complaint, which the director answers personally within 14 working days (S3.10).
create table desk.claim (
    number           bigint      generated always as identity primary key,
    state            text        not null check (state in ('REGISTERED', 'INCOMPLETE', 'EXPLAINED', 'DECIDED', 'ANSWERED',
                                                           'DISMISSED')),
    source           text        not null check (source in ('paper', 'fax', 'mail', 'portal')),
    language         text        not null,
    arrived_at       timestamptz not null, -- the first time, whatever was missing
    arrived_on       date        not null, -- where the desk stands
    due_on           date        not null,
    due_at           timestamptz not null, -- when the office closes on that day
    warn_at          timestamptz[] not null,
    registered_by    text        not null, -- a login; '' for what came by itself
    import_key       text        not null default '', -- given by who sent it
    inbox            bigint,
    mailbox          text        not null, -- which of ours speaks for it; '' for the one of claims

    owner_name       text        not null,
    contract_number  text        not null,
    contact_phone    text        not null,
    substance        text        not null,
    incident_from    date,
    incident_until   date        check (incident_from <= incident_until),
    specialist       text        not null,
    answer_by        text        not null check (answer_by in ('', 'letter', 'fax', 'email', 'phone')),
    postal_address   text        not null,
    fax              text        not null,
    email            text        not null,
    signature        text        not null default '' check (signature in ('', 'scan', 'drawn', 'file')),
    signature_file   bigint,     -- of claim_file
    reason           text        not null default '' check (reason in ('', 'deadline', 'quality', 'conduct', 'billing',
                                                                       'damage', 'other')),
    contact          bigint,     -- in the register, by contract and sender
    company          bigint,
    company_name     text        not null default '',
    contract         bigint,

    asked_at         timestamptz, -- when the owner was last asked for what was missing
    accepted_at      timestamptz, -- the secretary has checked it
    acknowledged_at  timestamptz, -- the owner was told number and date
    explanation      text        not null default '',
    justified        boolean,
    explained_by     text        not null default '',
    explained_at     timestamptz,
    outcome          text        not null default '' check (outcome in ('', 'granted', 'partly', 'refused')),
    compensation     numeric(12, 2) not null default 0 check (compensation >= 0), -- roubles
    decision_reasons text        not null default '',
    decided_by       text        not null default '',
    as_deputy        boolean     not null default false,
    decided_at       timestamptz,
    letter_number    text        not null default '',
    letter_text      text        not null default '',
    letter_file      text,       -- sha256 of the PDF
    signed_by        text        not null default '',
    signed_at        timestamptz,
    answer_way       text        not null default '' check (answer_way in ('', 'letter', 'fax', 'email', 'phone')),
    answer_outbox    bigint,     -- the e-mail that carries the answer
    answer_proof     text        not null default '',
    calls_tried      integer     not null default 0,
    answered_at      timestamptz,
    missed_at        timestamptz, -- when the deadline passed without an answer
    closed_at        timestamptz,
    version          integer     not null default 0,
    search_key       text collate "C" not null generated always as (
        desk.folded(owner_name || ' ' || contract_number || ' ' || company_name || ' ' || specialist || ' ' || email || ' '
            || letter_number || ' ' || substance) || ' ' || regexp_replace(contact_phone || ' ' || fax, '\D', '', 'g')) stored
);
create unique index claim_import_key on desk.claim (import_key) where import_key <> '';
create index claim_open on desk.claim (due_at) where closed_at is null;
create index claim_found on desk.claim using gin (search_key public.gin_trgm_ops);
create index claim_contact on desk.claim (contact) where contact is not null;
create index claim_company on desk.claim (company) where company is not null;
create index claim_arrived on desk.claim (arrived_at);
create index claim_letter_file on desk.claim (letter_file) where letter_file is not null;

create table desk.claim_file (
    id    bigint      generated always as identity primary key,
    claim bigint      not null references desk.claim on delete cascade,
    kind  text        not null check (kind in ('SCAN', 'SIGNATURE', 'PROOF', 'LETTER')),
    name  text        not null,
    type  text        not null,
    size  integer     not null,
    file  text        not null references desk.file,
    at    timestamptz not null,
    by    text        not null
);
create index claim_file_claim on desk.claim_file (claim, id);
create index claim_file_file on desk.claim_file (file);

-- Its letters and notes. What a stranger wrote is kept and means nothing.
create table desk.claim_message (
    id         bigint      generated always as identity primary key,
    claim      bigint      not null references desk.claim on delete cascade,
    direction  text        not null check (direction in ('IN', 'OUT', 'NOTE')),
    stranger   boolean     not null default false,
    sender     text        not null,
    address    text        not null default '',
    subject    text        not null,
    text       text        not null,
    at         timestamptz not null,
    message_id text        not null default '',
    inbox      bigint,
    outbox     bigint
);
create index claim_message_claim on desk.claim_message (claim, id);
create index claim_message_id on desk.claim_message (message_id) where message_id <> '';
create index claim_message_outbox on desk.claim_message (outbox) where outbox is not null;
create unique index claim_message_inbox on desk.claim_message (inbox) where inbox is not null;

-- Every fact of a claim's life, in its order.
create table desk.claim_event (
    id    bigint      generated always as identity primary key,
    claim bigint      not null references desk.claim on delete cascade,
    at    timestamptz not null,
    by    text        not null, -- a login; '' for the desk itself
    kind  text        not null,
    facts jsonb       not null
);
create index claim_event_claim on desk.claim_event (claim, id);

create table desk.claim_ticket (
    claim  bigint not null references desk.claim on delete cascade,
    ticket bigint not null references desk.ticket on delete cascade,
    primary key (claim, ticket)
);
create index claim_ticket_ticket on desk.claim_ticket (ticket);

create table desk.claim_visit (
    claim bigint not null references desk.claim on delete cascade,
    visit bigint not null references desk.visit on delete cascade,
    primary key (claim, visit)
);
create index claim_visit_visit on desk.claim_visit (visit);

-- Numbers of the letters that answer claims, one row of them for each year.
create table desk.claim_letter_number (
    year integer primary key,
    last integer not null
);

-- Who decides while the director is away. Rows are never changed but to end them earlier.
create table desk.deputy (
    id           bigint      generated always as identity primary key,
    person       text        not null,
    for_role     text        not null default 'director',
    from_date    date        not null,
    until_date   date        not null,
    appointed_by text        not null,
    at           timestamptz not null,
    dismissed_at timestamptz,
    dismissed_by text        not null default '',
    check (from_date <= until_date)
);
create index deputy_in_office on desk.deputy (for_role, until_date) where dismissed_at is null;
