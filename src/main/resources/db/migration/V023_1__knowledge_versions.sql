-- Articles and canned answers are changed on pages: nothing typed is lost, and what an article said before stays readable.
alter table desk.canned_answer
    add column offered boolean not null default true, -- agents find it
    add column version integer not null default 1;

alter table desk.article
    add column offered   boolean not null default true, -- it is found and suggested
    add column version   integer not null default 1,
    add column title_key text collate "C" not null generated always as (desk.folded(title)) stored;
create index article_by_title on desk.article (title_key, id);

-- What an article said in each of its versions, the present one included.
create table desk.article_version (
    article  bigint      not null references desk.article on delete cascade,
    version  integer     not null,
    at       timestamptz not null,
    who      text        not null, -- a login
    title    text        not null,
    text     text        not null,
    language text        not null,
    tags     text[]      not null,
    offered  boolean     not null,
    primary key (article, version)
);
