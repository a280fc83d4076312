-- People with an account, their sessions, and how often signing in failed.
CREATE TABLE person (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  role TEXT NOT NULL
    CHECK (role IN ('administrator', 'officer', 'agency-officer', 'agency-leader', 'leader', 'viewer')),
  agency_id BIGINT,
  password_hash TEXT NOT NULL,
  must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
  disabled_at BIGINT,
  created_at BIGINT NOT NULL,
  CHECK (agency_id IS NOT NULL OR role NOT IN ('agency-officer', 'agency-leader'))
);

CREATE INDEX person_agency ON person (agency_id);

-- Only a hash of the token is kept: who reads this table cannot sign in with it.
CREATE TABLE session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL CHECK (seen_at >= created_at)
);

CREATE INDEX session_person ON session (person_id);

-- Attempts of one subject (an address of mail, of the network, or both) since the window began.
CREATE TABLE sign_in_throttle (
  subject TEXT NOT NULL PRIMARY KEY,
  attempts BIGINT NOT NULL CHECK (attempts >= 0),
  window_began_at BIGINT NOT NULL
);
