-- How sure an entry is and what it rests on; what an import brought, so that it can be taken back; decided names in order.
ALTER TABLE agency ADD COLUMN confidence TEXT NOT NULL DEFAULT 'confirmed';
ALTER TABLE agency ADD COLUMN legal_source TEXT NOT NULL DEFAULT '';
UPDATE agency SET confidence = 'unconfirmed' WHERE note = 'Cần xác nhận';

CREATE TABLE agency_import (
  id BIGINT NOT NULL PRIMARY KEY,
  imported_at BIGINT NOT NULL,
  imported_by TEXT NOT NULL,
  -- Units that are new, and units that got names.
  added BIGINT NOT NULL,
  updated BIGINT NOT NULL
);

ALTER TABLE agency ADD COLUMN import_id BIGINT REFERENCES agency_import (id);
ALTER TABLE agency_alias ADD COLUMN import_id BIGINT REFERENCES agency_import (id);
CREATE INDEX agency_of_import ON agency (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX agency_alias_of_import ON agency_alias (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX agency_proposal_decided ON agency_proposal (decided_at, id) WHERE decided_at IS NOT NULL;
CREATE INDEX agency_proposal_agency ON agency_proposal (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX agency_proposal_nearest ON agency_proposal (nearest_id) WHERE nearest_id IS NOT NULL;
