-- What an agency leads, helps with or guides, by state and day: the others of its rows are not passed over one by one.
CREATE INDEX board_entry_led ON board_entry (agency_id, year, shown, due_on, task_id) WHERE is_lead = 1;
CREATE INDEX board_entry_helped ON board_entry (agency_id, year, shown, due_on, task_id) WHERE is_coordinator = 1;
CREATE INDEX board_entry_guided ON board_entry (agency_id, year, shown, due_on, task_id) WHERE is_monitor = 1;
