-- An act that touched several things has an entry for each: the first stands for the act, the others are parts of it.
ALTER TABLE audit_entry ADD COLUMN part_of BIGINT;
CREATE INDEX audit_entry_acts ON audit_entry (id) WHERE part_of IS NULL;
