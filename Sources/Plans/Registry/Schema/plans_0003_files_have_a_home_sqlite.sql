-- The file of a version lies in the home of files (attachment of "plan-version"); those imported before stay here.
CREATE TABLE new_plan_source (
  version_id BIGINT NOT NULL PRIMARY KEY REFERENCES plan_version (id),
  bytes BYTEA,
  lines TEXT NOT NULL
);
INSERT INTO new_plan_source (version_id, bytes, lines) SELECT version_id, bytes, lines FROM plan_source;
DROP TABLE plan_source;
ALTER TABLE new_plan_source RENAME TO plan_source;
