-- The kind of an entry stands among its words: a search of one kind does not pass over what is of the others. The last word
-- typed may be unfinished, and with few letters it begins half of all words: what begins so has an index of its own.
CREATE VIRTUAL TABLE search_words_of_kinds USING fts5 (kind, title, body, tokenize = 'ascii', prefix = '2 3');
INSERT INTO search_words_of_kinds (rowid, kind, title, body)
SELECT w.rowid, e.kind, w.title, w.body FROM search_words w JOIN search_entry e ON e.entry = w.rowid;
DROP TABLE search_words;
ALTER TABLE search_words_of_kinds RENAME TO search_words;
