-- Texts are found by words that the application has folded (lower case, ё as е): how the database folds Cyrillic depends
-- on its locale.
create table desk.canned_answer (
    id         bigint   generated always as identity primary key,
    title      text     not null check (title <> ''),
    text       text     not null check (text <> ''),
    language   text     not null check (language in ('ru', 'en')),
    department text     not null default '', -- '' for all
    place      integer  not null default 0,  -- the order in which they stand while nobody has typed anything
    words      tsvector not null
);
create index canned_answer_words on desk.canned_answer using gin (words);
create index canned_answer_place on desk.canned_answer (language, place, id);

create table desk.article (
    id         bigint      generated always as identity primary key,
    title      text        not null check (title <> ''),
    text       text        not null check (text <> ''), -- light Markdown
    language   text        not null check (language in ('ru', 'en')),
    tags       text[]      not null default '{}',
    changed_at timestamptz not null,
    -- Title A, tags B, text D, by their stems: the Russian configuration knows the English ones too.
    words      tsvector    not null
);
create index article_words on desk.article using gin (words);
