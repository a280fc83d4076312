-- The newest of what is found, however much that is; the words of titles have an index of their own, as that of all words does not
-- tell them apart.
CREATE INDEX search_entry_by_id ON search_entry (id);
CREATE INDEX search_entry_titles ON search_entry USING GIN (ts_filter(words, '{a}'));
