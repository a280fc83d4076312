-- Which values an enum may have is known by the program, which refuses others when it reads. A CHECK of them could
-- never gain one on SQLite, so they go; those that relate columns to each other stay.
ALTER TABLE agency DROP CONSTRAINT agency_kind_check;
ALTER TABLE agency_event DROP CONSTRAINT agency_event_kind_check;
ALTER TABLE agency_proposal DROP CONSTRAINT agency_proposal_state_check;
