-- Which values an enum may have is known by the program, which refuses others when it reads. A CHECK of them could
-- never gain one on SQLite, so they go; those that relate columns to each other stay.
CREATE TABLE new_plan_version (
  id BIGINT NOT NULL PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plan (id),
  ordinal BIGINT NOT NULL CHECK (ordinal >= 1),
  state TEXT NOT NULL,
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
INSERT INTO new_plan_version (
  id, plan_id, ordinal, state, kind, number, place, issued_on, title, issuer, province, signer_name,
  signer_position, signer_authority, period_from, period_to, period_orientation, recipients,
  source_name, media_type, sha256, byte_count, line_count, imported_at, imported_by,
  imported_by_name)
SELECT
  id, plan_id, ordinal, state, kind, number, place, issued_on, title, issuer, province, signer_name,
  signer_position, signer_authority, period_from, period_to, period_orientation, recipients,
  source_name, media_type, sha256, byte_count, line_count, imported_at, imported_by,
  imported_by_name
FROM plan_version;
DROP TABLE plan_version;
ALTER TABLE new_plan_version RENAME TO plan_version;
CREATE UNIQUE INDEX plan_version_by_bytes ON plan_version (sha256) WHERE state <> 'discarded';
CREATE INDEX plan_version_by_import ON plan_version (imported_at);

CREATE TABLE new_plan_diagnostic (
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  position BIGINT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message_vi TEXT NOT NULL,
  message_en TEXT NOT NULL,
  line BIGINT,
  end_line BIGINT,
  page BIGINT,
  PRIMARY KEY (version_id, position)
);
INSERT INTO new_plan_diagnostic (
  version_id, position, code, severity, message_vi, message_en, line, end_line, page)
SELECT
  version_id, position, code, severity, message_vi, message_en, line, end_line, page
FROM plan_diagnostic;
DROP TABLE plan_diagnostic;
ALTER TABLE new_plan_diagnostic RENAME TO plan_diagnostic;

CREATE TABLE new_task (
  id BIGINT NOT NULL PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plan (id),
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  position BIGINT NOT NULL,
  ref TEXT NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  pillar TEXT NOT NULL,
  origin TEXT NOT NULL,
  line BIGINT,
  end_line BIGINT,
  page BIGINT,
  timing_raw TEXT,
  timing_kind TEXT,
  timing_from BIGINT,
  timing_to BIGINT,
  standing TEXT NOT NULL,
  is_edited BIGINT NOT NULL CHECK (is_edited IN (0, 1)),
  merged_into_id BIGINT REFERENCES task (id),
  continues_id BIGINT REFERENCES task (id),
  acceptance_id BIGINT REFERENCES acceptance (id),
  CHECK (standing <> 'accepted' OR acceptance_id IS NOT NULL),
  CHECK (merged_into_id IS NULL OR standing = 'dropped'),
  CHECK ((timing_raw IS NULL) = (timing_kind IS NULL))
);
INSERT INTO new_task (
  id, plan_id, version_id, position, ref, text, folded, pillar, origin, line, end_line, page,
  timing_raw, timing_kind, timing_from, timing_to, standing, is_edited, merged_into_id,
  continues_id, acceptance_id)
SELECT
  id, plan_id, version_id, position, ref, text, folded, pillar, origin, line, end_line, page,
  timing_raw, timing_kind, timing_from, timing_to, standing, is_edited, merged_into_id,
  continues_id, acceptance_id
FROM task;
DROP TABLE task;
ALTER TABLE new_task RENAME TO task;
CREATE INDEX task_by_version ON task (version_id, position);
CREATE INDEX task_by_plan ON task (plan_id, standing, position);
CREATE INDEX task_by_standing ON task (standing, pillar);
CREATE INDEX task_by_acceptance ON task (acceptance_id);
CREATE INDEX task_by_continues ON task (continues_id);

CREATE TABLE new_responsibility (
  id BIGINT NOT NULL PRIMARY KEY,
  task_id BIGINT NOT NULL REFERENCES task (id),
  role TEXT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  agency_id BIGINT REFERENCES agency (id),
  confidence DOUBLE PRECISION NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (task_id, role, position)
);
INSERT INTO new_responsibility (
  id, task_id, role, position, name, agency_id, confidence)
SELECT
  id, task_id, role, position, name, agency_id, confidence
FROM responsibility;
DROP TABLE responsibility;
ALTER TABLE new_responsibility RENAME TO responsibility;
CREATE INDEX responsibility_by_agency ON responsibility (agency_id, role);

CREATE TABLE new_occurrence (
  id BIGINT NOT NULL PRIMARY KEY,
  task_id BIGINT NOT NULL REFERENCES task (id),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  starts_on TEXT,
  due_on TEXT,
  state TEXT NOT NULL,
  not_started_count BIGINT NOT NULL,
  in_progress_count BIGINT NOT NULL,
  done_count BIGINT NOT NULL,
  suspended_count BIGINT NOT NULL,
  UNIQUE (task_id, label)
);
INSERT INTO new_occurrence (
  id, task_id, kind, label, starts_on, due_on, state, not_started_count, in_progress_count,
  done_count, suspended_count)
SELECT
  id, task_id, kind, label, starts_on, due_on, state, not_started_count, in_progress_count,
  done_count, suspended_count
FROM occurrence;
DROP TABLE occurrence;
ALTER TABLE new_occurrence RENAME TO occurrence;
CREATE INDEX occurrence_by_due ON occurrence (task_id, due_on);
CREATE INDEX occurrence_by_day ON occurrence (due_on, state);

CREATE TABLE new_duty (
  id BIGINT NOT NULL PRIMARY KEY,
  occurrence_id BIGINT NOT NULL REFERENCES occurrence (id),
  task_id BIGINT NOT NULL REFERENCES task (id),
  responsibility_id BIGINT REFERENCES responsibility (id),
  agency_id BIGINT REFERENCES agency (id),
  is_request BIGINT NOT NULL CHECK (is_request IN (0, 1)),
  state TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  done_on TEXT,
  CHECK ((state = 'done') = (done_on IS NOT NULL))
);
INSERT INTO new_duty (
  id, occurrence_id, task_id, responsibility_id, agency_id, is_request, state, changed_at, done_on)
SELECT
  id, occurrence_id, task_id, responsibility_id, agency_id, is_request, state, changed_at, done_on
FROM duty;
DROP TABLE duty;
ALTER TABLE new_duty RENAME TO duty;
CREATE UNIQUE INDEX duty_by_occurrence ON duty (occurrence_id, agency_id);
CREATE INDEX duty_by_agency ON duty (agency_id, state);
CREATE INDEX duty_by_task ON duty (task_id);
