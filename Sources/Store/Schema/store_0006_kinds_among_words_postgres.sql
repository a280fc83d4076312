-- PostgreSQL combines its index of words with that of kinds.
SELECT 1;
