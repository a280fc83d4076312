-- Which values an enum may have is known by the program, which refuses others when it reads. A CHECK of them could
-- never gain one on SQLite, so they go; those that relate columns to each other stay.
ALTER TABLE plan_version DROP CONSTRAINT plan_version_state_check;
ALTER TABLE plan_diagnostic DROP CONSTRAINT plan_diagnostic_severity_check;
ALTER TABLE task DROP CONSTRAINT task_origin_check;
ALTER TABLE task DROP CONSTRAINT task_standing_check;
ALTER TABLE responsibility DROP CONSTRAINT responsibility_role_check;
ALTER TABLE occurrence DROP CONSTRAINT occurrence_kind_check;
ALTER TABLE occurrence DROP CONSTRAINT occurrence_state_check;
ALTER TABLE duty DROP CONSTRAINT duty_state_check;
