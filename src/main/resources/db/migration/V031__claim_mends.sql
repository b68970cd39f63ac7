-- Tells one claim from another that comes with the same key.
alter table desk.claim add column import_content text not null default '';

-- Who signs the answer need not be who decided.
alter table desk.claim add column signed_as_deputy boolean not null default false;
