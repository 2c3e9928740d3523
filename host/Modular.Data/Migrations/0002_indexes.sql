-- Indexes over several columns, beside those that a column or a unique key brings.
ALTER TABLE sys_table ADD COLUMN indexes TEXT NOT NULL DEFAULT '[]';
