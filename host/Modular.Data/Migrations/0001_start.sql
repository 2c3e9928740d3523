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

-- One row per command that wrote: who, why, and the chain. The hash covers the hash of the command before, this row and the
-- command's rows of sys_audit.
CREATE TABLE sys_command (
  sequence INTEGER NOT NULL PRIMARY KEY,
  actor TEXT NOT NULL,
  on_behalf_of TEXT,
  request_id TEXT,
  method TEXT NOT NULL,
  rule_ids TEXT NOT NULL,
  at TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

-- One row per changed row: {"column": [before, after]}.
CREATE TABLE sys_audit (
  position INTEGER NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  action TEXT NOT NULL,
  changes TEXT NOT NULL,
  sequence INTEGER GENERATED ALWAYS AS (position >> 20) VIRTUAL,
  ordinal INTEGER GENERATED ALWAYS AS (position & 1048575) VIRTUAL
) STRICT;

-- Ids hardly ever repeat between tables; without the table's name the index is half as large.
CREATE INDEX sys_audit__by__row ON sys_audit (row_id);

CREATE TABLE sys_event (
  position INTEGER NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL,
  at TEXT NOT NULL,
  sequence INTEGER GENERATED ALWAYS AS (position >> 20) VIRTUAL,
  ordinal INTEGER GENERATED ALWAYS AS (position & 1048575) VIRTUAL
) STRICT;

-- What was answered, so that a repeated request is answered again and not carried out again. The key is a hash of principal,
-- method and request id: those are random, and a short key touches fewer pages of the index per commit.
CREATE TABLE sys_request (
  position INTEGER NOT NULL PRIMARY KEY,
  key BLOB NOT NULL,
  principal TEXT NOT NULL,
  method TEXT NOT NULL,
  request_id TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  response BLOB NOT NULL,
  at TEXT NOT NULL,
  sequence INTEGER GENERATED ALWAYS AS (position >> 20) VIRTUAL
) STRICT;

CREATE UNIQUE INDEX sys_request__unique__key ON sys_request (key);
