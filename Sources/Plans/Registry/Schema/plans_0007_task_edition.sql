-- Counts the changes of a task under review, so that two people who edit it do not overwrite each other.
ALTER TABLE task ADD COLUMN edition BIGINT NOT NULL DEFAULT 1;
