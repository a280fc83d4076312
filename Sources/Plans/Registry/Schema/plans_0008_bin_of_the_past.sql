-- What was withdrawn or discarded before the bin knew of such things is in it as well, when and by whom the log says.
INSERT INTO bin (id, kind, subject_id, title, dropped_at, dropped_by, content)
SELECT t.id, 'task', t.id, substr(t.ref || ' ' || t.text, 1, 300), COALESCE(a.at, 0),
  COALESCE(a.actor_name, 'haidang'), '[]'
FROM task t LEFT JOIN audit_entry a ON a.id = (
  SELECT max(l.id) FROM audit_entry l
  WHERE l.subject = 'task' AND l.subject_id = t.id AND l.action = 'task.withdraw')
WHERE t.standing = 'withdrawn'
  AND NOT EXISTS (SELECT 1 FROM bin b WHERE b.kind = 'task' AND b.subject_id = t.id);

INSERT INTO bin (id, kind, subject_id, title, dropped_at, dropped_by, content)
SELECT v.id, 'draft', v.id, substr(COALESCE(v.number || ' – ', '') || v.title, 1, 300), COALESCE(a.at, 0),
  COALESCE(a.actor_name, 'haidang'), '[]'
FROM plan_version v LEFT JOIN audit_entry a ON a.id = (
  SELECT max(l.id) FROM audit_entry l
  WHERE l.subject = 'plan' AND l.subject_id = v.plan_id AND l.action = 'plan.discard'
    AND l.detail = '{"version":"' || CAST(v.id AS TEXT) || '"}')
WHERE v.state = 'discarded'
  AND NOT EXISTS (SELECT 1 FROM bin b WHERE b.kind = 'draft' AND b.subject_id = v.id);
