-- Which values an enum may have is known by the program, which refuses others when it reads. A CHECK of them could
-- never gain one on SQLite, so they go; those that relate columns to each other stay.
DROP VIEW agency_successor;

CREATE TABLE new_agency (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  parent_id BIGINT REFERENCES agency (id),
  valid_from TEXT CHECK (length(valid_from) = 10),
  valid_to TEXT CHECK (length(valid_to) = 10),
  may_be_assigned BIGINT NOT NULL CHECK (may_be_assigned IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  CHECK (parent_id <> id),
  CHECK (valid_from <= valid_to),
  CHECK (may_be_assigned = 0 OR kind NOT IN ('ministry', 'party', 'front')),
  UNIQUE (id, valid_to)
);
INSERT INTO new_agency (
  id, name, folded_name, kind, place, parent_id, valid_from, valid_to, may_be_assigned, note)
SELECT
  id, name, folded_name, kind, place, parent_id, valid_from, valid_to, may_be_assigned, note
FROM agency;
DROP TABLE agency;
ALTER TABLE new_agency RENAME TO agency;
CREATE UNIQUE INDEX agency_living_name ON agency (place, folded_name) WHERE valid_to IS NULL;
CREATE INDEX agency_place_kind ON agency (place, kind);
CREATE INDEX agency_parent ON agency (parent_id);

CREATE TABLE new_agency_event (
  id BIGINT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  agency_id BIGINT NOT NULL REFERENCES agency (id),
  day TEXT NOT NULL CHECK (length(day) = 10),
  legal_source TEXT NOT NULL CHECK (legal_source <> ''),
  old_name TEXT,
  new_name TEXT,
  last_day TEXT CHECK (last_day < day),
  successor_id BIGINT REFERENCES agency (id),
  successor_scope TEXT NOT NULL DEFAULT '',
  second_successor_id BIGINT REFERENCES agency (id),
  second_successor_scope TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'rename') = (old_name IS NOT NULL AND new_name IS NOT NULL)),
  CHECK ((kind = 'rename') = (last_day IS NULL)),
  CHECK ((kind IN ('merge', 'split')) = (successor_id IS NOT NULL)),
  CHECK ((kind = 'split') = (second_successor_id IS NOT NULL)),
  CHECK (successor_id <> agency_id),
  CHECK (second_successor_id <> agency_id),
  CHECK (successor_id <> second_successor_id),
  UNIQUE (id, kind),
  FOREIGN KEY (agency_id, last_day) REFERENCES agency (id, valid_to)
);
INSERT INTO new_agency_event (
  id, kind, agency_id, day, legal_source, old_name, new_name, last_day, successor_id,
  successor_scope, second_successor_id, second_successor_scope)
SELECT
  id, kind, agency_id, day, legal_source, old_name, new_name, last_day, successor_id,
  successor_scope, second_successor_id, second_successor_scope
FROM agency_event;
DROP TABLE agency_event;
ALTER TABLE new_agency_event RENAME TO agency_event;
CREATE UNIQUE INDEX agency_event_end ON agency_event (agency_id) WHERE kind <> 'rename';
CREATE INDEX agency_event_agency ON agency_event (agency_id, day);
CREATE INDEX agency_event_successor ON agency_event (successor_id);
CREATE INDEX agency_event_second_successor ON agency_event (second_successor_id);

CREATE TABLE new_agency_proposal (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  seen_in TEXT NOT NULL,
  nearest_id BIGINT REFERENCES agency (id),
  nearest_confidence DOUBLE PRECISION,
  state TEXT NOT NULL,
  agency_id BIGINT REFERENCES agency (id),
  created_at BIGINT NOT NULL,
  decided_at BIGINT,
  CHECK ((state IN ('alias', 'agency')) = (agency_id IS NOT NULL)),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  UNIQUE (place, folded_name)
);
INSERT INTO new_agency_proposal (
  id, name, folded_name, place, kind, seen_in, nearest_id, nearest_confidence, state, agency_id,
  created_at, decided_at)
SELECT
  id, name, folded_name, place, kind, seen_in, nearest_id, nearest_confidence, state, agency_id,
  created_at, decided_at
FROM agency_proposal;
DROP TABLE agency_proposal;
ALTER TABLE new_agency_proposal RENAME TO agency_proposal;
CREATE INDEX agency_proposal_state ON agency_proposal (state, id);

CREATE VIEW agency_successor AS
SELECT id AS event_id, agency_id, day, successor_id, successor_scope AS scope FROM agency_event
WHERE successor_id IS NOT NULL
UNION ALL
SELECT id, agency_id, day, second_successor_id, second_successor_scope FROM agency_event
WHERE second_successor_id IS NOT NULL
UNION ALL
SELECT further.event_id, event.agency_id, event.day, further.successor_id, further.scope
FROM agency_further_successor further JOIN agency_event event ON event.id = further.event_id;
