-- Similar names are found by trigrams; the extension is a trusted one, the owner of the database may create it.
create extension if not exists pg_trgm schema public;

create table desk.company (
    id   bigint generated always as identity primary key,
    name text not null
);

-- The keys are what people type: folded to one case, without spaces (folded by the application, because the folding of
-- Cyrillic by the database depends on the database's locale).
create table desk.contract (
    id                  bigint generated always as identity primary key,
    company             bigint         not null references desk.company,
    number              text           not null,
    number_key          text           not null check (number_key <> ''),
    -- As people say it: without dashes, slashes and dots.
    number_said         text           not null generated always as (translate(number_key, '-/.', '')) stored,
    login               text           not null default '',
    login_key           text           not null default '',
    plan                text           not null,
    balance             numeric(14, 2) not null default 0,
    notice_address      text check (notice_address = lower(notice_address)),
    notice_to_requester boolean        not null default true,
    valid_from          date           not null default '-infinity',
    valid_until         date           not null default 'infinity',
    check (valid_from <= valid_until)
);
create unique index contract_number on desk.contract (number_key);
create index contract_number_said on desk.contract (number_said text_pattern_ops);
create unique index contract_login on desk.contract (login_key) where login_key <> '';
create index contract_company on desk.contract (company, id);
comment on column desk.contract.valid_until is 'the last day on which the contract is valid';

create table desk.contact (
    id       bigint generated always as identity primary key,
    company  bigint not null references desk.company,
    name     text   not null,
    address  text   not null check (address = lower(address)),
    phone    text   not null default '',
    language text   not null default 'ru',
    zone     text   not null
);
create unique index contact_address on desk.contact (address);
create index contact_company on desk.contact (company, id);
create index contact_domain on desk.contact (split_part(address, '@', 2), id);
create index contact_name on desk.contact using gin (name public.gin_trgm_ops);
