-- What the pages of a plan show is kept where an index finds it: its lines one by one, which findings stand on which task, and
-- how many warnings a task has.
CREATE TABLE plan_line (
  version_id BIGINT NOT NULL REFERENCES plan_version (id),
  -- Counted from 1.
  number BIGINT NOT NULL,
  page BIGINT,
  text TEXT NOT NULL,
  PRIMARY KEY (version_id, number)
);
INSERT INTO plan_line (version_id, number, page, text)
SELECT s.version_id, l.number, CAST(l.value ->> 'page' AS BIGINT), l.value ->> 'text'
FROM plan_source s, json_array_elements(CAST(replace(s.lines, '\u0000', '') AS json))
  WITH ORDINALITY AS l (value, number);
DELETE FROM plan_source WHERE bytes IS NULL;
ALTER TABLE plan_source DROP COLUMN lines;

-- Indexes come before the rows they are made of change: PostgreSQL can use them at once then.
ALTER TABLE task ADD COLUMN warning_count BIGINT NOT NULL DEFAULT 0;
-- Whether it stands on the lines of no task.
ALTER TABLE plan_diagnostic ADD COLUMN is_loose BIGINT NOT NULL DEFAULT 1;
DROP INDEX task_by_version;
CREATE INDEX task_by_version ON task (version_id, position, id);
CREATE INDEX task_by_review ON task (version_id, standing, position, id);
CREATE INDEX task_by_warnings ON task (version_id, standing, warning_count);
CREATE INDEX task_by_ref ON task (version_id, ref, position, id);
CREATE INDEX task_by_line ON task (version_id, line, position);
CREATE INDEX plan_diagnostic_by_kind ON plan_diagnostic (version_id, severity, code, position);
CREATE INDEX plan_diagnostic_loose ON plan_diagnostic (version_id, position) WHERE is_loose = 1;

-- The findings (plan_diagnostic, by their position in the version) on the lines of a task.
CREATE TABLE task_finding (
  task_id BIGINT NOT NULL REFERENCES task (id),
  position BIGINT NOT NULL,
  PRIMARY KEY (task_id, position)
);
INSERT INTO task_finding (task_id, position)
SELECT t.id, d.position FROM plan_diagnostic d
JOIN task t ON t.version_id = d.version_id AND d.line <= t.end_line AND d.end_line >= t.line;

UPDATE task SET warning_count = (
  SELECT count(*) FROM task_finding f
  JOIN plan_diagnostic d ON d.version_id = task.version_id AND d.position = f.position
  WHERE f.task_id = task.id AND d.severity = 'warning');

UPDATE plan_diagnostic SET is_loose = 0 WHERE EXISTS (
  SELECT 1 FROM task t WHERE t.version_id = plan_diagnostic.version_id
    AND plan_diagnostic.line <= t.end_line AND plan_diagnostic.end_line >= t.line);

-- The shares of one period, part by part.
CREATE INDEX duty_by_time ON duty (occurrence_id, id);
