-- The offices that issue documents, their templates, and the books of what went out and came in.
CREATE TABLE office (
  id BIGINT NOT NULL PRIMARY KEY,
  edition BIGINT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  agency_id BIGINT REFERENCES agency (id),
  parent TEXT NOT NULL,
  issuer TEXT NOT NULL,
  symbol TEXT NOT NULL,
  place TEXT NOT NULL,
  address TEXT NOT NULL,
  authority TEXT NOT NULL,
  archive TEXT NOT NULL,
  numbering TEXT NOT NULL
);

CREATE INDEX office_by_heading ON office (folded, id);
CREATE INDEX office_by_agency ON office (agency_id);

CREATE TABLE clause (
  id BIGINT NOT NULL PRIMARY KEY,
  edition BIGINT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  words TEXT NOT NULL
);

CREATE INDEX clause_by_heading ON clause (folded, id);

CREATE TABLE template (
  id BIGINT NOT NULL PRIMARY KEY,
  edition BIGINT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  office_id BIGINT NOT NULL REFERENCES office (id),
  subject TEXT NOT NULL,
  foreign_title TEXT NOT NULL,
  bases TEXT NOT NULL,
  body TEXT NOT NULL,
  recipients TEXT NOT NULL
);

CREATE INDEX template_by_heading ON template (folded, id);
CREATE INDEX template_by_office ON template (office_id);

CREATE TABLE incoming (
  id BIGINT NOT NULL PRIMARY KEY,
  edition BIGINT NOT NULL,
  folded TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  arrival BIGINT NOT NULL,
  arrived_on TEXT NOT NULL,
  author TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT,
  handler_id BIGINT REFERENCES agency (id),
  answer_by TEXT,
  plan_id BIGINT REFERENCES plan (id),
  note TEXT NOT NULL,
  year BIGINT NOT NULL
);

CREATE INDEX incoming_by_number ON incoming (number);

-- Counted anew each year.
CREATE UNIQUE INDEX incoming_arrival ON incoming (year, arrival);
CREATE INDEX incoming_by_answer ON incoming (COALESCE(answer_by, '9999-12-31'), id);
CREATE INDEX incoming_by_handler ON incoming (handler_id);
CREATE INDEX incoming_by_plan ON incoming (plan_id, id);
CREATE INDEX incoming_by_plan_and_answer ON incoming (plan_id, COALESCE(answer_by, '9999-12-31'), id);

CREATE TABLE outgoing (
  id BIGINT NOT NULL PRIMARY KEY,
  edition BIGINT NOT NULL,
  folded TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  kind TEXT NOT NULL,
  office_id BIGINT NOT NULL REFERENCES office (id),
  number BIGINT,
  symbol TEXT NOT NULL,
  issued_on TEXT,
  others TEXT NOT NULL,
  plan_id BIGINT REFERENCES plan (id),
  answered_id BIGINT REFERENCES incoming (id),
  foreign_title TEXT NOT NULL,
  bases TEXT NOT NULL,
  body TEXT NOT NULL,
  recipients TEXT NOT NULL,
  archive TEXT NOT NULL,
  authority TEXT NOT NULL,
  signer TEXT NOT NULL,
  urgency TEXT NOT NULL,
  circulation TEXT NOT NULL,
  stage TEXT NOT NULL,
  is_signed BIGINT NOT NULL,
  year BIGINT,
  printed TEXT NOT NULL,
  CHECK (number IS NULL OR issued_on IS NOT NULL)
);

-- No number twice for a kind in a year; an office that numbers all kinds together asks for more.
CREATE UNIQUE INDEX outgoing_number ON outgoing (office_id, year, number, kind) WHERE number IS NOT NULL;
CREATE INDEX outgoing_by_day ON outgoing (COALESCE(issued_on, '9999-12-31'), id);
CREATE INDEX outgoing_by_stage ON outgoing (stage, id);
CREATE INDEX outgoing_by_stage_and_day ON outgoing (stage, COALESCE(issued_on, '9999-12-31'), id);
CREATE INDEX outgoing_by_kind ON outgoing (kind, id);
CREATE INDEX outgoing_by_kind_and_day ON outgoing (kind, COALESCE(issued_on, '9999-12-31'), id);
CREATE INDEX outgoing_by_office ON outgoing (office_id, id);
CREATE INDEX outgoing_by_office_and_day ON outgoing (office_id, COALESCE(issued_on, '9999-12-31'), id);
CREATE INDEX outgoing_by_plan ON outgoing (plan_id, id);
CREATE INDEX outgoing_by_plan_and_day ON outgoing (plan_id, COALESCE(issued_on, '9999-12-31'), id);

CREATE INDEX outgoing_by_answered ON outgoing (answered_id, id);

CREATE TABLE outgoing_addressee (
  entry_id BIGINT NOT NULL REFERENCES outgoing (id),
  position BIGINT NOT NULL,
  agency_id BIGINT NOT NULL REFERENCES agency (id),
  PRIMARY KEY (entry_id, agency_id)
);

CREATE INDEX outgoing_addressee_by_agency ON outgoing_addressee (agency_id, entry_id);

-- What was read in a copy that came back signed, beside the file; a copy in the bin keeps its row.
CREATE TABLE signed_copy (
  attachment_id BIGINT NOT NULL PRIMARY KEY,
  subject TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  reading TEXT NOT NULL
);

CREATE INDEX signed_copy_by_subject ON signed_copy (subject, subject_id);
