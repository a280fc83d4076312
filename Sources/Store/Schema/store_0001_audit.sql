-- Who did what to which thing, when. Entries are only ever added.
CREATE TABLE audit_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  actor BIGINT,
  actor_name TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  subject_id BIGINT NOT NULL,
  detail TEXT NOT NULL,
  request_id TEXT
);

CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id, id);
