-- A table or column keeps the name that it has in the file, whatever it is called later: a rename is metadata only.
ALTER TABLE sys_table ADD COLUMN stored TEXT;
ALTER TABLE sys_column ADD COLUMN stored TEXT;
-- Rows that were deleted are looked for by table, when what was known earlier is asked; nothing else is.
CREATE INDEX sys_audit__by__deleted ON sys_audit (table_name) WHERE action = 'delete';
