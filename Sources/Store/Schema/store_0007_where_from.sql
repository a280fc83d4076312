-- From which address of the network an act was asked for; NULL for the program's own and for older entries.
ALTER TABLE audit_entry ADD COLUMN network_address TEXT;
