-- A task of a later version knows the task that it goes on with; a version that may be a new one of another plan waits for an
-- answer; what was merged can be parted again; a plan can be withdrawn and return.
ALTER TABLE task ADD COLUMN counterpart_id BIGINT;
ALTER TABLE task ADD COLUMN merged_over TEXT;
ALTER TABLE task ADD COLUMN withdrawn_with BIGINT;
ALTER TABLE responsibility ADD COLUMN from_task_id BIGINT;
ALTER TABLE plan_version ADD COLUMN resembles_id BIGINT;
ALTER TABLE plan_version ADD COLUMN withdrawn_with BIGINT;
ALTER TABLE plan_version ADD COLUMN edition BIGINT NOT NULL DEFAULT 1;
CREATE INDEX task_by_counterpart ON task (counterpart_id);
CREATE INDEX task_withdrawn_with ON task (withdrawn_with) WHERE withdrawn_with IS NOT NULL;

-- The smallest hashes of the lines of a version: versions with many in common have most lines in common.
CREATE TABLE plan_sketch (
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  mark BIGINT NOT NULL,
  PRIMARY KEY (version_id, mark)
);
CREATE INDEX plan_sketch_by_mark ON plan_sketch (mark, version_id);
