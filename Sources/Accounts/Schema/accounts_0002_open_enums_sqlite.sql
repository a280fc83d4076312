-- Which values an enum may have is known by the program, which refuses others when it reads. A CHECK of them could
-- never gain one on SQLite, so they go; those that relate columns to each other stay.
CREATE TABLE new_person (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  role TEXT NOT NULL,
  agency_id BIGINT,
  password_hash TEXT NOT NULL,
  must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
  disabled_at BIGINT,
  created_at BIGINT NOT NULL,
  CHECK (agency_id IS NOT NULL OR role NOT IN ('agency-officer', 'agency-leader'))
);
INSERT INTO new_person (
  id, name, email, role, agency_id, password_hash, must_change_password, disabled_at, created_at)
SELECT
  id, name, email, role, agency_id, password_hash, must_change_password, disabled_at, created_at
FROM person;
DROP TABLE person;
ALTER TABLE new_person RENAME TO person;
CREATE INDEX person_agency ON person (agency_id);
