-- Version 2: leases, so that several processes can share one database; an order of commits for flows; work
-- that is handed out (its columns are those that db-scheduler expects).
ALTER TABLE lw_intention ADD COLUMN IF NOT EXISTS lease_until timestamp with time zone;
ALTER TABLE lw_dispatch ADD COLUMN IF NOT EXISTS lease_until timestamp with time zone;
CREATE TABLE IF NOT EXISTS lw_turn (name varchar(30) PRIMARY KEY);
INSERT INTO lw_turn (name) SELECT 'FLOW' WHERE NOT EXISTS (SELECT 1 FROM lw_turn WHERE name = 'FLOW');
CREATE TABLE IF NOT EXISTS lw_work (
  task_name varchar(100) NOT NULL,
  task_instance varchar(100) NOT NULL,
  task_data bytea,
  execution_time timestamp with time zone NOT NULL,
  picked boolean NOT NULL,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint NOT NULL,
  PRIMARY KEY (task_name, task_instance));
CREATE INDEX IF NOT EXISTS lw_work_due ON lw_work (execution_time);
CREATE INDEX IF NOT EXISTS lw_work_heartbeat ON lw_work (last_heartbeat);
INSERT INTO lw_schema (version) VALUES (2);
