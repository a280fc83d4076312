-- A plan by its number and issuer; each reading of a file of it is a version.
CREATE TABLE plan (
  id BIGINT NOT NULL PRIMARY KEY,
  number TEXT,
  -- Folded, without spaces; null when the document has no number.
  number_key TEXT,
  issuer TEXT NOT NULL,
  issuer_key TEXT NOT NULL,
  title TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by BIGINT REFERENCES person (id)
);
CREATE UNIQUE INDEX plan_by_number ON plan (number_key, issuer_key);

CREATE TABLE plan_version (
  id BIGINT NOT NULL PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plan (id),
  ordinal BIGINT NOT NULL CHECK (ordinal >= 1),
  -- draft: under review; accepted: tasks of it are on the board; superseded: a later version was accepted.
  state TEXT NOT NULL CHECK (state IN ('draft', 'accepted', 'superseded', 'discarded')),
  kind TEXT NOT NULL,
  number TEXT,
  place TEXT,
  issued_on TEXT,
  title TEXT NOT NULL,
  issuer TEXT NOT NULL,
  province TEXT,
  signer_name TEXT,
  signer_position TEXT,
  signer_authority TEXT,
  period_from BIGINT,
  period_to BIGINT,
  period_orientation BIGINT,
  recipients TEXT NOT NULL,
  source_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  byte_count BIGINT NOT NULL CHECK (byte_count >= 0),
  line_count BIGINT NOT NULL CHECK (line_count >= 0),
  imported_at BIGINT NOT NULL,
  imported_by BIGINT REFERENCES person (id),
  imported_by_name TEXT NOT NULL,
  UNIQUE (plan_id, ordinal)
);
CREATE UNIQUE INDEX plan_version_by_bytes ON plan_version (sha256) WHERE state <> 'discarded';
CREATE INDEX plan_version_by_import ON plan_version (imported_at);

-- The file as it came, and its lines as a person reads them (JSON).
CREATE TABLE plan_source (
  version_id BIGINT NOT NULL PRIMARY KEY REFERENCES plan_version (id),
  bytes BYTEA NOT NULL,
  lines TEXT NOT NULL
);

-- Documents that a version cites, in order; those of the preamble are its legal bases.
CREATE TABLE plan_citation (
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  position BIGINT NOT NULL,
  is_basis BIGINT NOT NULL CHECK (is_basis IN (0, 1)),
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  issued_on TEXT,
  issuer TEXT,
  PRIMARY KEY (version_id, position)
);
CREATE INDEX plan_citation_by_number ON plan_citation (number_key);

CREATE TABLE plan_diagnostic (
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  position BIGINT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning')),
  message_vi TEXT NOT NULL,
  message_en TEXT NOT NULL,
  line BIGINT,
  end_line BIGINT,
  page BIGINT,
  PRIMARY KEY (version_id, position)
);

CREATE TABLE plan_reporting (
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  position BIGINT NOT NULL,
  who TEXT NOT NULL,
  addressee TEXT,
  covers TEXT,
  due TEXT,
  PRIMARY KEY (version_id, position)
);

-- One act of accepting tasks; it can be taken back for a while.
CREATE TABLE acceptance (
  id BIGINT NOT NULL PRIMARY KEY,
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  accepted_at BIGINT NOT NULL,
  accepted_by BIGINT REFERENCES person (id),
  accepted_by_name TEXT NOT NULL,
  undone_at BIGINT
);
CREATE INDEX acceptance_by_version ON acceptance (version_id);

CREATE TABLE task (
  id BIGINT NOT NULL PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plan (id),
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  position BIGINT NOT NULL,
  -- Path of the printed heading labels; not unique, since bullets carry none.
  ref TEXT NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  pillar TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('body', 'annex')),
  line BIGINT,
  end_line BIGINT,
  page BIGINT,
  timing_raw TEXT,
  timing_kind TEXT,
  timing_from BIGINT,
  timing_to BIGINT,
  -- proposed: read, not yet accepted; superseded: goes on as a task of a later version; withdrawn: off the board.
  standing TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'dropped', 'superseded', 'withdrawn')),
  is_edited BIGINT NOT NULL CHECK (is_edited IN (0, 1)),
  merged_into_id BIGINT REFERENCES task (id),
  continues_id BIGINT REFERENCES task (id),
  acceptance_id BIGINT REFERENCES acceptance (id),
  CHECK (standing <> 'accepted' OR acceptance_id IS NOT NULL),
  CHECK (merged_into_id IS NULL OR standing = 'dropped'),
  CHECK ((timing_raw IS NULL) = (timing_kind IS NULL))
);
CREATE INDEX task_by_version ON task (version_id, position);
CREATE INDEX task_by_plan ON task (plan_id, standing, position);
CREATE INDEX task_by_standing ON task (standing, pillar);
CREATE INDEX task_by_acceptance ON task (acceptance_id);
CREATE INDEX task_by_continues ON task (continues_id);

-- Who is named for a task, as printed, and who that is.
CREATE TABLE responsibility (
  id BIGINT NOT NULL PRIMARY KEY,
  task_id BIGINT NOT NULL REFERENCES task (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'coordinator', 'monitor')),
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  agency_id BIGINT REFERENCES agency (id),
  -- How sure the reading is, 0 to 1; 1 when a person chose.
  confidence DOUBLE PRECISION NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (task_id, role, position)
);
CREATE INDEX responsibility_by_agency ON responsibility (agency_id, role);

-- A time at which the task is to be done; the counts roll its duties up.
CREATE TABLE occurrence (
  id BIGINT NOT NULL PRIMARY KEY,
  task_id BIGINT NOT NULL REFERENCES task (id),
  kind TEXT NOT NULL CHECK (kind IN ('once', 'year', 'evidence', 'half-year', 'quarter', 'month', 'open')),
  label TEXT NOT NULL,
  starts_on TEXT,
  due_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('not-started', 'in-progress', 'done', 'suspended')),
  not_started_count BIGINT NOT NULL,
  in_progress_count BIGINT NOT NULL,
  done_count BIGINT NOT NULL,
  suspended_count BIGINT NOT NULL,
  UNIQUE (task_id, label)
);
CREATE INDEX occurrence_by_due ON occurrence (task_id, due_on);
CREATE INDEX occurrence_by_day ON occurrence (due_on, state);

-- One agency's share of one occurrence, with its own state.
CREATE TABLE duty (
  id BIGINT NOT NULL PRIMARY KEY,
  occurrence_id BIGINT NOT NULL REFERENCES occurrence (id),
  task_id BIGINT NOT NULL REFERENCES task (id),
  responsibility_id BIGINT REFERENCES responsibility (id),
  -- Null until somebody says who it is.
  agency_id BIGINT REFERENCES agency (id),
  -- A body outside the committee's authority is asked, not assigned.
  is_request BIGINT NOT NULL CHECK (is_request IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('not-started', 'in-progress', 'done', 'suspended')),
  changed_at BIGINT NOT NULL,
  done_on TEXT,
  CHECK ((state = 'done') = (done_on IS NOT NULL))
);
CREATE UNIQUE INDEX duty_by_occurrence ON duty (occurrence_id, agency_id);
CREATE INDEX duty_by_agency ON duty (agency_id, state);
CREATE INDEX duty_by_task ON duty (task_id);

-- Everything that happened to a task: who, when, why.
CREATE TABLE task_event (
  id BIGINT NOT NULL PRIMARY KEY,
  task_id BIGINT NOT NULL REFERENCES task (id),
  occurrence_label TEXT,
  agency_id BIGINT REFERENCES agency (id),
  happened_at BIGINT NOT NULL,
  person_id BIGINT REFERENCES person (id),
  person_name TEXT NOT NULL,
  event TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT,
  reason TEXT
);
CREATE INDEX task_event_by_task ON task_event (task_id, happened_at);
