-- The register is read in the order of its identifiers, part after part, when a node starts: without this each part would
-- sort all that is left.
CREATE INDEX workers_in_order ON workers (state, id);
