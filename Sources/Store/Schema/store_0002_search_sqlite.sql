-- What can be searched. The words are folded and cut by the program, so the tokenizer only splits at spaces.
CREATE TABLE search_entry (
  entry INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, id)
);

CREATE VIRTUAL TABLE search_words USING fts5 (title, body, tokenize = 'ascii');
