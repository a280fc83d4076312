-- Programs that read for a person. Only a hash of the secret is kept: who reads this table cannot read with it.
CREATE TABLE access_token (
  id BIGINT NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL CHECK (name <> ''),
  scope TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_on TEXT
);

CREATE INDEX access_token_person ON access_token (person_id, id);
