-- Lists of tasks that a person looks at again and again, by the address that shows them.
CREATE TABLE saved_view (
  id BIGINT NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  UNIQUE (person_id, name)
);
