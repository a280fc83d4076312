-- "Late" and "missed" have one meaning, a period to come has a state of its own, and work that nobody holds is somebody's
-- list (agency -1): who has not started is then counted by the lists of tasks themselves. All that is kept is made anew.
DROP TABLE board_waiting;
DELETE FROM board_entry;
DELETE FROM board_tally;
UPDATE board_task SET changes_on = '';
DROP INDEX board_entry_unassigned;
ALTER TABLE board_entry DROP COLUMN is_unassigned;
-- shown: 0 late, 1 in progress, 2 not started, 3 to come, 4 suspended, 5 done, 6 missed.
