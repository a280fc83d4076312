-- What can be searched. The words are folded and cut by the program; those of the title carry the weight A.
CREATE TABLE search_entry (
  kind TEXT NOT NULL,
  id BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (kind, id)
);

CREATE INDEX search_entry_words ON search_entry USING GIN (words);
