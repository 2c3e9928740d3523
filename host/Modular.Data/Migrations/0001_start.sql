-- What every tenant file holds before its first table. A position is sequence * 2^20 + the place within the command:
-- one append-only integer key, from which the sequence follows.

CREATE TABLE sys_migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

-- One row, written once per commit: the last sequence given out, the end of the audit chain, the version of the tables.
CREATE TABLE sys_state (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  sequence INTEGER NOT NULL,
  audit_hash BLOB NOT NULL,
  schema_version INTEGER NOT NULL
) STRICT;

INSERT INTO sys_state (only, sequence, audit_hash, schema_version) VALUES (1, 0, zeroblob(32), 0);

CREATE TABLE sys_tenant (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE sys_table (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  layer TEXT NOT NULL,
  unique_keys TEXT NOT NULL
) STRICT;

CREATE TABLE sys_column (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  table_id INTEGER NOT NULL REFERENCES sys_table (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  layer TEXT NOT NULL,
  required INTEGER NOT NULL,
  indexed INTEGER NOT NULL,
  is_unique INTEGER NOT NULL,
  scale INTEGER NOT NULL,
  max_length INTEGER NOT NULL,
  target TEXT,
  choices TEXT NOT NULL,
  UNIQUE (table_id, name)
) STRICT;

CREATE TABLE sys_audit (
  position INTEGER NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  action TEXT NOT NULL,
  actor TEXT NOT NULL,
  on_behalf_of TEXT,
  request_id TEXT,
  method TEXT NOT NULL,
  rule_ids TEXT NOT NULL,
  changes TEXT NOT NULL,
  at TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  sequence INTEGER GENERATED ALWAYS AS (position >> 20) VIRTUAL,
  ordinal INTEGER GENERATED ALWAYS AS (position & 1048575) VIRTUAL
) STRICT;

CREATE INDEX sys_audit__by__row ON sys_audit (table_name, row_id);

CREATE TABLE sys_event (
  position INTEGER NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL,
  at TEXT NOT NULL,
  sequence INTEGER GENERATED ALWAYS AS (position >> 20) VIRTUAL,
  ordinal INTEGER GENERATED ALWAYS AS (position & 1048575) VIRTUAL
) STRICT;

CREATE TABLE sys_request (
  position INTEGER NOT NULL PRIMARY KEY,
  principal TEXT NOT NULL,
  method TEXT NOT NULL,
  request_id TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  response BLOB NOT NULL,
  at TEXT NOT NULL,
  sequence INTEGER GENERATED ALWAYS AS (position >> 20) VIRTUAL
) STRICT;

CREATE UNIQUE INDEX sys_request__unique__key ON sys_request (request_id, principal, method);
