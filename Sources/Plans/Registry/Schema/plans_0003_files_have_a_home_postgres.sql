-- The file of a version lies in the home of files (attachment of "plan-version"); those imported before stay here.
ALTER TABLE plan_source ALTER COLUMN bytes DROP NOT NULL;
