-- Which values an enum may have is known by the program, which refuses others when it reads. A CHECK of them could
-- never gain one on SQLite, so they go; those that relate columns to each other stay.
ALTER TABLE person DROP CONSTRAINT person_role_check;
