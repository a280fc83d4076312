-- One row that is written to see whether anything can be written.
CREATE TABLE write_probe (
  id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
  at BIGINT NOT NULL
);

INSERT INTO write_probe (id, at) VALUES (1, 0);
