-- Version 2: leases, so that several processes can share one database, and an order of commits for flows.
ALTER TABLE lw_intention ADD COLUMN IF NOT EXISTS lease_until timestamp with time zone;
ALTER TABLE lw_dispatch ADD COLUMN IF NOT EXISTS lease_until timestamp with time zone;
CREATE TABLE IF NOT EXISTS lw_turn (name varchar(30) PRIMARY KEY);
INSERT INTO lw_turn (name) SELECT 'FLOW' WHERE NOT EXISTS (SELECT 1 FROM lw_turn WHERE name = 'FLOW');
INSERT INTO lw_schema (version) VALUES (2);
