-- What the list of agencies is read by, and narrowed by.
CREATE INDEX agency_by_name ON agency (place, folded_name, id);
CREATE INDEX agency_by_kind ON agency (kind, place, folded_name, id);
CREATE INDEX agency_ended ON agency (place, folded_name, id) WHERE valid_to IS NOT NULL;
DROP INDEX agency_place_kind;
