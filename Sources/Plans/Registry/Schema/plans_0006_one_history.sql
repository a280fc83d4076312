-- The history of a task is what the log says of it: its own events become entries there.
CREATE INDEX task_event_by_moment ON task_event (happened_at, person_name, event);

-- Into and off the board: a part of what was done to the plan.
INSERT INTO audit_entry (id, at, actor, actor_name, action, subject, subject_id, detail, part_of)
SELECT e.id, e.happened_at, e.person_id, e.person_name, acts.action, 'task', e.task_id,
  CASE WHEN e.event = 'accepted' AND t.continues_id IS NOT NULL
    THEN '{"continues":"' || CAST(t.continues_id AS TEXT) || '"}' ELSE '{}' END,
  (SELECT max(a.id) FROM audit_entry a
    WHERE a.subject = 'plan' AND a.subject_id = t.plan_id AND a.at = e.happened_at AND a.action = acts.action)
FROM task_event e JOIN task t ON t.id = e.task_id
JOIN (
  SELECT 'accepted' AS event, 'plan.accept' AS action
  UNION ALL SELECT 'acceptance-undone', 'plan.undo-acceptance'
) acts ON acts.event = e.event;

-- Review: what the log does not tell already. A dropped task without an entry of its own went into another one.
INSERT INTO audit_entry (id, at, actor, actor_name, action, subject, subject_id, detail, part_of)
SELECT e.id, e.happened_at, e.person_id, e.person_name,
  CASE WHEN t.merged_into_id IS NOT NULL AND e.event = 'dropped' THEN 'task.merge' ELSE acts.action END,
  'task', e.task_id,
  CASE WHEN t.merged_into_id IS NOT NULL AND e.event = 'dropped'
    THEN '{"into":"' || CAST(t.merged_into_id AS TEXT) || '"}' ELSE '{}' END,
  (SELECT max(a.id) FROM audit_entry a
    WHERE a.subject = 'task' AND a.subject_id = t.merged_into_id AND a.at = e.happened_at
      AND a.action = 'task.merge')
FROM task_event e JOIN task t ON t.id = e.task_id
JOIN (
  SELECT 'edited' AS event, 'task.edit' AS action
  UNION ALL SELECT 'merged', 'task.merge'
  UNION ALL SELECT 'split', 'task.split'
  UNION ALL SELECT 'dropped', 'task.drop'
  UNION ALL SELECT 'restored', 'task.restore'
  UNION ALL SELECT 'withdrawn', 'task.withdraw'
) acts ON acts.event = e.event
WHERE NOT EXISTS (
  SELECT 1 FROM audit_entry a WHERE a.subject = 'task' AND a.subject_id = e.task_id AND a.at = e.happened_at);

-- Shares: one entry each takes the place of the summary, and stands under the act on an agency or a name that moved it.
CREATE TABLE told_act AS
SELECT at, actor_name, action, subject, id, request_id FROM audit_entry
WHERE action IN ('task.change-duties', 'task.assign', 'agency.reassign-work', 'proposal.decide-name');
CREATE INDEX told_act_by_moment ON told_act (at, actor_name);
DELETE FROM audit_entry
WHERE subject = 'task' AND action IN ('task.change-duties', 'task.assign') AND EXISTS (
  SELECT 1 FROM task_event e WHERE e.task_id = audit_entry.subject_id AND e.happened_at = audit_entry.at);
INSERT INTO audit_entry (id, at, actor, actor_name, action, subject, subject_id, detail, request_id, part_of)
SELECT e.id, e.happened_at, e.person_id, e.person_name,
  CASE WHEN e.event IN ('assigned', 'reassigned') THEN COALESCE(
    (SELECT max(a.action) FROM told_act a
      WHERE a.at = e.happened_at AND a.actor_name = e.person_name AND a.subject <> 'task'), 'task.assign')
    ELSE 'task.change-duties' END,
  'task', e.task_id,
  '{'
    || CASE WHEN e.event IN ('assigned', 'reassigned') THEN '' ELSE '"event":"' || e.event || '",' END
    || COALESCE('"agency":"' || CAST(e.agency_id AS TEXT) || '",', '')
    || COALESCE('"occurrence":"' || e.occurrence_label || '",', '')
    || COALESCE('"reason":"' || replace(replace(e.reason, '\', '\\'), '"', '\"') || '",', '')
    || '"from":"' || COALESCE(e.from_state, '') || '","to":"' || COALESCE(e.to_state, '') || '"}',
  (SELECT max(a.request_id) FROM told_act a WHERE a.at = e.happened_at AND a.actor_name = e.person_name),
  CASE WHEN e.event IN ('assigned', 'reassigned') THEN COALESCE(
    (SELECT max(a.id) FROM told_act a
      WHERE a.at = e.happened_at AND a.actor_name = e.person_name AND a.subject <> 'task'),
    (SELECT NULLIF(min(f.id), e.id) FROM task_event f
      WHERE f.happened_at = e.happened_at AND f.person_name = e.person_name AND f.event = e.event))
    ELSE (SELECT NULLIF(min(f.id), e.id) FROM task_event f
      WHERE f.happened_at = e.happened_at AND f.person_name = e.person_name AND f.event = e.event) END
FROM task_event e
WHERE e.event IN ('start', 'complete', 'suspend', 'resume', 'reopen', 'put-back', 'assigned', 'reassigned');
DROP TABLE told_act;

DROP TABLE task_event;
