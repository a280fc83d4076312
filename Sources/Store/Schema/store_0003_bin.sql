-- What was dropped, row by row, so that it can return.
CREATE TABLE bin (
  id BIGINT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject_id BIGINT NOT NULL,
  title TEXT NOT NULL,
  dropped_at BIGINT NOT NULL,
  dropped_by TEXT NOT NULL,
  content TEXT NOT NULL
);

CREATE INDEX bin_by_subject ON bin (kind, subject_id);
