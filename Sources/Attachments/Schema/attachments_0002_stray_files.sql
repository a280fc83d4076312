-- Files found in the home that no row knows, and since when. They may be those of another copy of this database, as
-- after a restore, so they are collected a month later only.
CREATE TABLE stray_file (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  found_at BIGINT NOT NULL
);
