-- Units, their names, what became of them, and names of many.
CREATE TABLE agency (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'ministry', 'province', 'office', 'department', 'board', 'armed-force', 'central-branch', 'party', 'front',
    'district', 'commune', 'press', 'association', 'school', 'enterprise', 'part', 'other')),
  -- The province, as it was called; '' for bodies of the whole country.
  place TEXT NOT NULL,
  parent_id BIGINT REFERENCES agency (id),
  -- First and last day, where known.
  valid_from TEXT CHECK (length(valid_from) = 10),
  valid_to TEXT CHECK (length(valid_to) = 10),
  -- The provincial People's Committee asks bodies of the Party and the Front, it gives them no tasks.
  may_be_assigned BIGINT NOT NULL CHECK (may_be_assigned IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  CHECK (parent_id <> id),
  CHECK (valid_from <= valid_to),
  CHECK (may_be_assigned = 0 OR kind NOT IN ('ministry', 'party', 'front')),
  UNIQUE (id, valid_to)
);

CREATE UNIQUE INDEX agency_living_name ON agency (place, folded_name) WHERE valid_to IS NULL;
CREATE INDEX agency_place_kind ON agency (place, kind);
CREATE INDEX agency_parent ON agency (parent_id);

CREATE TABLE agency_alias (
  agency_id BIGINT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  is_abbreviation BIGINT NOT NULL CHECK (is_abbreviation IN (0, 1)),
  PRIMARY KEY (agency_id, folded_name, is_abbreviation)
);

-- What happened to a unit. A merged unit has exactly one successor, a split one at least two, an abolished one
-- none; the unit's last day is the day before.
CREATE TABLE agency_event (
  id BIGINT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split', 'abolish')),
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

CREATE UNIQUE INDEX agency_event_end ON agency_event (agency_id) WHERE kind <> 'rename';
CREATE INDEX agency_event_agency ON agency_event (agency_id, day);
CREATE INDEX agency_event_successor ON agency_event (successor_id);
CREATE INDEX agency_event_second_successor ON agency_event (second_successor_id);

-- The third successor of a split and those after it.
CREATE TABLE agency_further_successor (
  event_id BIGINT NOT NULL,
  event_kind TEXT NOT NULL CHECK (event_kind = 'split'),
  successor_id BIGINT NOT NULL REFERENCES agency (id),
  scope TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (event_id, successor_id),
  FOREIGN KEY (event_id, event_kind) REFERENCES agency_event (id, kind)
);

CREATE INDEX agency_further_successor_of ON agency_further_successor (successor_id);

CREATE VIEW agency_successor AS
SELECT id AS event_id, agency_id, day, successor_id, successor_scope AS scope FROM agency_event
WHERE successor_id IS NOT NULL
UNION ALL
SELECT id, agency_id, day, second_successor_id, second_successor_scope FROM agency_event
WHERE second_successor_id IS NOT NULL
UNION ALL
SELECT further.event_id, event.agency_id, event.day, further.successor_id, further.scope
FROM agency_further_successor further JOIN agency_event event ON event.id = further.event_id;

-- Names that mean many units: those of some kinds, or the parts of one unit, and single ones more or less.
CREATE TABLE collective (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  place TEXT NOT NULL,
  parent_id BIGINT REFERENCES agency (id),
  UNIQUE (place, folded_name)
);

CREATE TABLE collective_kind (
  collective_id BIGINT NOT NULL REFERENCES collective (id),
  kind TEXT NOT NULL,
  PRIMARY KEY (collective_id, kind)
);

CREATE TABLE collective_member (
  collective_id BIGINT NOT NULL REFERENCES collective (id),
  agency_id BIGINT NOT NULL REFERENCES agency (id),
  is_excluded BIGINT NOT NULL CHECK (is_excluded IN (0, 1)),
  PRIMARY KEY (collective_id, agency_id)
);

CREATE INDEX collective_member_agency ON collective_member (agency_id);

-- Names found in documents that the directory does not know.
CREATE TABLE agency_proposal (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  seen_in TEXT NOT NULL,
  nearest_id BIGINT REFERENCES agency (id),
  nearest_confidence DOUBLE PRECISION,
  state TEXT NOT NULL CHECK (state IN ('open', 'alias', 'agency', 'rejected')),
  agency_id BIGINT REFERENCES agency (id),
  created_at BIGINT NOT NULL,
  decided_at BIGINT,
  CHECK ((state IN ('alias', 'agency')) = (agency_id IS NOT NULL)),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  UNIQUE (place, folded_name)
);

CREATE INDEX agency_proposal_state ON agency_proposal (state, id);
