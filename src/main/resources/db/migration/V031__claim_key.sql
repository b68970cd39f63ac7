-- Tells one claim from another that comes with the same key.
alter table desk.claim add column import_content text not null default '';
