-- What somebody should look at follows from a task as it stands now; what the reader once said of names and times that have been
-- corrected since goes. Until somebody changes a task, its names are judged by their letters here.
ALTER TABLE plan_diagnostic ADD COLUMN is_seen BIGINT NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN lead_state BIGINT NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN needs_look BIGINT NOT NULL DEFAULT 1;
ALTER TABLE task ADD COLUMN is_sound BIGINT NOT NULL DEFAULT 0;
DROP INDEX task_by_warnings;

DELETE FROM task_finding WHERE EXISTS (
  SELECT 1 FROM task t JOIN plan_diagnostic d ON d.version_id = t.version_id AND d.position = task_finding.position
  WHERE t.id = task_finding.task_id AND d.code IN ('task-without-lead', 'unknown-agency', 'dates-contradict'));
DELETE FROM plan_diagnostic WHERE code IN ('task-without-lead', 'unknown-agency', 'dates-contradict');

UPDATE task SET warning_count = (
  SELECT count(*) FROM task_finding f
  JOIN plan_diagnostic d ON d.version_id = task.version_id AND d.position = f.position
  WHERE f.task_id = task.id AND d.severity = 'warning');
UPDATE task SET lead_state = CASE
  WHEN NOT EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = task.id AND r.role = 'lead') THEN 0
  WHEN EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = task.id AND r.role = 'lead'
    AND r.confidence < 0.9 AND NOT (r.agency_id IS NULL AND lower(r.name) LIKE 'các %')) THEN 1
  ELSE 2 END;
UPDATE task SET is_sound = 1 WHERE lead_state = 2 AND warning_count = 0;
UPDATE task SET needs_look = 0 WHERE is_sound = 1 AND NOT EXISTS (
  SELECT 1 FROM responsibility r WHERE r.task_id = task.id
    AND r.confidence < 0.9 AND NOT (r.agency_id IS NULL AND lower(r.name) LIKE 'các %'));

CREATE INDEX task_by_look ON task (version_id, standing, needs_look, is_sound, lead_state);
CREATE INDEX task_to_look_at ON task (version_id, position, id) WHERE needs_look = 1;
CREATE INDEX plan_diagnostic_to_look_at ON plan_diagnostic (version_id, position)
  WHERE is_loose = 1 AND is_seen = 0 AND severity = 'warning';

-- What was accepted just now, and can be taken back.
CREATE INDEX acceptance_by_time ON acceptance (accepted_at);
