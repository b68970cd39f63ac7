-- The words of a text. Lines under the first are laid over it: a word of a line stands where the word of the first line
-- stands, as another form of it. No line has a sign but letters, digits and spaces.
create function desk.search_words(lines text) returns tsvector language sql stable parallel safe as $$
    select case
        when strpos(lines, e'\n') = 0 then to_tsvector('desk.search', lines)
        else (
            select string_agg(to_tsvector('desk.search', line)::text, ' ')::tsvector
            from unnest(string_to_array(lines, e'\n')) as line)
    end
$$;

-- Irregular forms are found from now on: the worker reads everything once more.
update desk.search_cursor set tx = '0', id = 0;
