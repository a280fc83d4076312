-- What agencies agreed to do together, for how long.
CREATE TABLE agreement (
  id BIGINT NOT NULL PRIMARY KEY,
  edition BIGINT NOT NULL,
  folded TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  partners TEXT NOT NULL,
  terms TEXT NOT NULL,
  signed_on TEXT,
  starts_on TEXT,
  ends_on TEXT,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
);

CREATE INDEX agreement_by_heading ON agreement (folded, id);
CREATE INDEX agreement_by_end ON agreement (COALESCE(ends_on, '9999-12-31'), id);
CREATE UNIQUE INDEX agreement_number ON agreement (number) WHERE number <> '';

CREATE TABLE agreement_party (
  entry_id BIGINT NOT NULL REFERENCES agreement (id),
  position BIGINT NOT NULL,
  agency_id BIGINT NOT NULL REFERENCES agency (id),
  PRIMARY KEY (entry_id, agency_id)
);

CREATE INDEX agreement_party_by_agency ON agreement_party (agency_id, entry_id);
