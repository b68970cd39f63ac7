-- A contract is looked for by the beginning of its number while somebody types it.
create index contract_number_begins on desk.contract (number_key text_pattern_ops);
create index contract_login_begins on desk.contract (login_key text_pattern_ops) where login_key <> '';

-- Each call that an operator has taken, also those of which nothing came (S3.7, S3.8).
create table desk.phone_call (
    id               bigint generated always as identity primary key,
    began_at         timestamptz not null,
    ended_at         timestamptz,                  -- null while it goes on
    operator         text        not null,         -- a login
    caller           text        not null,         -- as the operator typed it
    stated_contract  text        not null default '',
    stated_surname   text        not null default '',
    self_stated      boolean     not null default false, -- the caller told number and surname, nobody prompted
    phone            text        not null default '',
    about            text        not null default '',
    language         text        not null default 'ru',
    check_result     text        not null,         -- VERIFIED, or why not
    name             text        not null default '', -- as the register has it, once verified
    contact          bigint,
    company          bigint,
    company_name     text        not null default '',
    contract         bigint,
    contract_number  text        not null default '',
    balance          text        not null default 'unknown' check (balance in ('positive', 'zero', 'negative', 'unknown')),
    support          text        not null default '', -- what the table decided: consult, record, refuse
    support_reason   text        not null default '',
    visit_offered_at timestamptz,
    outcome          text        not null default '',
    solution         text        not null default '',
    note             text        not null default '',
    recording        text        not null default '', -- the address of the recording
    ticket           bigint,
    version          integer     not null default 0,
    search_key       text collate "C" not null generated always as (
        desk.folded(caller || ' ' || stated_surname || ' ' || name || ' ' || company_name || ' ' || stated_contract || ' '
            || contract_number) || ' ' || regexp_replace(phone || ' ' || caller, '\D', '', 'g')) stored
);
create index phone_call_found on desk.phone_call using gin (search_key public.gin_trgm_ops);
create index phone_call_ticket on desk.phone_call (ticket) where ticket is not null;
create index phone_call_contact on desk.phone_call (contact) where contact is not null;
create index phone_call_began on desk.phone_call (began_at);

-- Checked at the commit: a ticket that begins with a visit tells whoever lets the engineer in, and is written last.
alter table desk.participant alter constraint participant_ticket_fkey deferrable initially deferred;
