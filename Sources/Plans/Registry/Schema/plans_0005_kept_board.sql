-- What the lists of tasks show, kept where an index finds it. All of it follows from task, occurrence, duty and
-- responsibility on a day; nothing here is the only place of anything.

-- Until when what is kept of a task holds: on `changes_on` a period of it begins or is over. '' when it was never made.
CREATE TABLE board_task (
  task_id BIGINT NOT NULL PRIMARY KEY REFERENCES task (id),
  changes_on TEXT NOT NULL
);
CREATE INDEX board_task_by_change ON board_task (changes_on);
INSERT INTO board_task (task_id, changes_on) SELECT id, '' FROM task WHERE standing = 'accepted';

-- A task as a list shows it: to everybody (agency 0) or to an agency with a part in it; now (year 0) or in a year in which
-- something of it falls due.
CREATE TABLE board_entry (
  task_id BIGINT NOT NULL REFERENCES task (id),
  agency_id BIGINT NOT NULL,
  year BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  version_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  pillar TEXT NOT NULL,
  -- The beginning of the folded text.
  text_key TEXT NOT NULL,
  -- The period that counts.
  occurrence_id BIGINT NOT NULL,
  -- '9999-12-31' when there is no deadline.
  due_on TEXT NOT NULL,
  -- 0 late, 1 in progress, 2 not started, 3 suspended, 4 done.
  shown BIGINT NOT NULL,
  missed_count BIGINT NOT NULL,
  is_unassigned BIGINT NOT NULL,
  -- What part the agency has; all 0 for everybody.
  is_lead BIGINT NOT NULL,
  is_coordinator BIGINT NOT NULL,
  is_monitor BIGINT NOT NULL,
  PRIMARY KEY (task_id, agency_id, year)
);
CREATE INDEX board_entry_by_plan ON board_entry (agency_id, year, plan_id, version_id, position, task_id);
CREATE INDEX board_entry_by_due ON board_entry (agency_id, year, due_on, task_id);
CREATE INDEX board_entry_by_state ON board_entry (agency_id, year, shown, due_on, task_id);
CREATE INDEX board_entry_by_text ON board_entry (agency_id, year, text_key, task_id);
CREATE INDEX board_entry_by_pillar ON board_entry (agency_id, year, pillar, plan_id, version_id, position, task_id);
CREATE INDEX board_entry_by_state_in_plan ON board_entry (agency_id, year, shown, plan_id, version_id, position, task_id)
  WHERE agency_id = 0;
CREATE INDEX board_entry_missed ON board_entry (agency_id, year, task_id) WHERE missed_count > 0;
CREATE INDEX board_entry_unassigned ON board_entry (agency_id, year, task_id) WHERE is_unassigned = 1;

-- A share that should be under way and is not started; agency 0 when nobody holds it.
CREATE TABLE board_waiting (
  task_id BIGINT NOT NULL REFERENCES task (id),
  duty_id BIGINT NOT NULL,
  agency_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  due_on TEXT NOT NULL,
  shown BIGINT NOT NULL,
  PRIMARY KEY (task_id, duty_id)
);
CREATE INDEX board_waiting_by_agency ON board_waiting (agency_id, due_on, task_id, duty_id);
CREATE INDEX board_waiting_by_plan ON board_waiting (agency_id, plan_id, due_on, task_id, duty_id);

-- How many rows of the two tables above are of a kind, so that counts are sums of few rows.
CREATE TABLE board_tally (
  facet TEXT NOT NULL,
  agency_id BIGINT NOT NULL,
  year BIGINT NOT NULL,
  value TEXT NOT NULL,
  shown BIGINT NOT NULL,
  tally BIGINT NOT NULL,
  PRIMARY KEY (facet, agency_id, year, value, shown)
);
CREATE INDEX board_tally_by_value ON board_tally (facet, value, year, agency_id, shown);
