-- Version 4: what targets told by themselves. Rows are never deleted: their keys refuse what comes again.
CREATE TABLE IF NOT EXISTS lw_inbox (
  connection varchar(100) NOT NULL,
  event_key varchar(64) NOT NULL,
  payload text,
  key_id varchar(100),
  state varchar(12) NOT NULL,
  rounds integer NOT NULL,
  fence bigint NOT NULL,
  next_at timestamp with time zone NOT NULL,
  reason_code varchar(100),
  reason varchar(4000),
  received_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  PRIMARY KEY (connection, event_key));
CREATE INDEX IF NOT EXISTS lw_inbox_due ON lw_inbox (connection, state, next_at);
CREATE INDEX IF NOT EXISTS lw_inbox_old ON lw_inbox (state, updated_at);
INSERT INTO lw_schema (version) VALUES (4);
