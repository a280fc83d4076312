-- The newest of what is found: the words are kept in the order in which things were entered, so SQLite needs no index for it.
SELECT 1;
