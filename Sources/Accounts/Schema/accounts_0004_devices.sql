-- Browsers in which a person has signed in before: others' wrong guesses do not keep the owner out of them.
CREATE TABLE known_device (
  token_hash TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (token_hash, person_id)
);

CREATE INDEX known_device_person ON known_device (person_id, seen_at);
CREATE INDEX known_device_seen ON known_device (seen_at);

-- Until when a one-time password opens; NULL for a password that its owner chose.
ALTER TABLE person ADD COLUMN password_expires_at BIGINT;

-- What ran out is found without reading the rest.
CREATE INDEX sign_in_throttle_began ON sign_in_throttle (window_began_at);
CREATE INDEX session_seen ON session (seen_at);
