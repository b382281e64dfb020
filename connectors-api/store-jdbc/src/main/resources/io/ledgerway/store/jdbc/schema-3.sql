-- Version 3: when a target is asked again what became of a write; what was reduced to a tombstone.
ALTER TABLE lw_intention ADD COLUMN IF NOT EXISTS next_at timestamp with time zone;
ALTER TABLE lw_intention ADD COLUMN IF NOT EXISTS inquiries integer;
ALTER TABLE lw_intention ADD COLUMN IF NOT EXISTS absent_since timestamp with time zone;
ALTER TABLE lw_intention ADD COLUMN IF NOT EXISTS purged_at timestamp with time zone;
CREATE INDEX IF NOT EXISTS lw_intention_due ON lw_intention (state, next_at);
INSERT INTO lw_schema (version) VALUES (3);
