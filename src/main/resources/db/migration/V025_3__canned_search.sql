-- Canned answers are found by any form of their words, by beginnings of words as they stand, and past a slip of the keys.
update desk.canned_answer set words =
       setweight(to_tsvector('russian', desk.folded(title)) || to_tsvector('simple', desk.folded(title)), 'A')
    || to_tsvector('russian', desk.folded(text)) || to_tsvector('simple', desk.folded(text));

-- Some dozens of rows: compared one by one, and only when no word fits.
alter table desk.canned_answer
    add column lookup text not null generated always as (desk.folded(title || ' ' || text)) stored;
