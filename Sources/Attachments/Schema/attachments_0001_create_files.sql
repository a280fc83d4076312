-- Files by what they say (SHA-256), and what each belongs to. The bytes are in the home of files, not here.
CREATE TABLE stored_file (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  byte_count BIGINT NOT NULL CHECK (byte_count > 0),
  -- Told by the content; for texts, whose names choose among kinds, as the first one who sent it called it.
  media_type TEXT NOT NULL,
  stored_at BIGINT NOT NULL,
  -- When the last thing ceased to refer to it: it is collected a day later. Null while something does.
  unused_since BIGINT
);

CREATE INDEX stored_file_unused ON stored_file (unused_since, sha256) WHERE unused_since IS NOT NULL;

CREATE TABLE attachment (
  id BIGINT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  -- As its sender called it, cleaned; a label, never a path.
  name TEXT NOT NULL CHECK (name <> ''),
  subject TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  added_at BIGINT NOT NULL,
  -- The person; null for the program itself.
  added_by BIGINT REFERENCES person (id)
);

CREATE INDEX attachment_by_subject ON attachment (subject, subject_id, id);

CREATE INDEX attachment_by_file ON attachment (sha256);

CREATE INDEX attachment_by_person ON attachment (added_by);

-- Files that are on their way into their home, or out of it: what keeps a file that comes in again from being
-- collected under the hands of who sends it.
CREATE TABLE file_passage (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  -- 'in' or 'out'
  direction TEXT NOT NULL,
  began_at BIGINT NOT NULL
);

CREATE INDEX file_passage_by_time ON file_passage (began_at, sha256);
