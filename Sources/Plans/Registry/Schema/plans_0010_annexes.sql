-- Files that came beside a plan belong to its version: the same document with another annex is another version. SHA-256 of the
-- sums of the annexes, one a line, in order; '' for none.
ALTER TABLE plan_version ADD COLUMN annex_sha256 TEXT NOT NULL DEFAULT '';

DROP INDEX plan_version_by_bytes;
CREATE UNIQUE INDEX plan_version_by_bytes ON plan_version (sha256, annex_sha256) WHERE state <> 'discarded';
