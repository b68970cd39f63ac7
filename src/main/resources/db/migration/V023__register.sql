-- As people search: in one case, ё as е. Letter by letter, because what lower() does to Cyrillic depends on the locale of
-- the database.
create function desk.folded(words text) returns text language sql immutable parallel safe strict
    return translate(lower(words), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе');

alter table desk.company
    add column name_key text collate "C" not null generated always as (desk.folded(name)) stored,
    add column version  integer not null default 0;
create index company_by_name on desk.company (name_key, id);
create index company_found on desk.company using gin (name_key public.gin_trgm_ops);

alter table desk.contract
    add column version       integer not null default 0, -- without the balance, which billing changes at any moment
    add column balance_as_of timestamptz; -- the moment of which billing last told the balance

alter table desk.contact
    add column name_key   text collate "C" not null generated always as (desk.folded(name)) stored,
    add column search_key text collate "C" not null
        generated always as (desk.folded(name) || ' ' || address || ' ' || regexp_replace(phone, '\D', '', 'g')) stored,
    add column former     boolean not null default false, -- no longer entitled to ask
    add column version    integer not null default 0;
create index contact_by_name on desk.contact (name_key, id);
create index contact_of_company on desk.contact (company, name_key, id);
create index contact_found on desk.contact using gin (search_key public.gin_trgm_ops);

-- What contracts may be concluded on; what a plan promises is told by the table service-level.
create table desk.plan (
    code     text    primary key check (code ~ '^[A-Za-z][A-Za-z0-9]{0,39}$'),
    name_ru  text    not null,
    name_en  text    not null,
    offered  boolean not null default true, -- may be chosen for a contract
    version  integer not null default 0
);
insert into desk.plan (code, name_ru, name_en) values
    ('basic', 'Базовый', 'Basic'), ('standard', 'Стандарт', 'Standard'), ('premium', 'Премиум', 'Premium');

alter table desk.production_year add column version integer not null default 0;
alter table desk.business_calendar add column version integer not null default 0;

-- Who changed what in the register and in the calendars.
create table desk.audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    who     text        not null, -- a login, or the program that did it
    subject text        not null, -- company, contract, contact, plan, calendar, year
    key     text        not null,
    company bigint, -- to whose page it belongs, if to any
    what    text        not null check (what in ('ADDED', 'CHANGED', 'REMOVED')),
    why     text        not null default '',
    fields  jsonb       not null -- [{"name", "before", "after"}], none of a secret
);
create index audit_subject on desk.audit (subject, key, id desc);
create index audit_company on desk.audit (company, id desc) where company is not null;

-- Lists that somebody has sent to be imported and has not yet confirmed.
create table desk.import_list (
    id      uuid        primary key,
    who     text        not null,
    at      timestamptz not null,
    kind    text        not null,
    name    text        not null,
    content bytea       not null
);
create index import_list_at on desk.import_list (at);
