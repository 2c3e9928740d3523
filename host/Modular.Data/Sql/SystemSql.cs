namespace Modular.Data.Sql;

/// <summary>The SQL of the store's own tables. Constants, so that prepared statements are found by reference.</summary>
internal static class SystemSql
{
    public const string BeginWrite = "BEGIN IMMEDIATE";
    public const string BeginRead = "BEGIN DEFERRED";
    public const string Commit = "COMMIT";
    public const string Rollback = "ROLLBACK";
    public const string Savepoint = "SAVEPOINT command";
    public const string Release = "RELEASE command";
    public const string RollbackTo = "ROLLBACK TO command";

    public const string State = "SELECT sequence, schema_version, audit_hash FROM sys_state";
    public const string SetState = "UPDATE sys_state SET sequence = ?1, schema_version = ?2, audit_hash = ?3";

    public const string TenantValue = "SELECT value FROM sys_tenant WHERE key = ?1";
    public const string TenantValues = "SELECT key, value FROM sys_tenant ORDER BY key";
    public const string SetTenantValue =
        "INSERT INTO sys_tenant (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

    /// <summary>Of what is committed, as of one moment, in a file of its own.</summary>
    public const string CopyInto = "VACUUM INTO ?1";

    public const string Tables = "SELECT id, name, layer, unique_keys, indexes, stored FROM sys_table ORDER BY id";
    public const string Columns = """
        SELECT name, type, layer, required, indexed, is_unique, scale, max_length, target, choices, stored
        FROM sys_column WHERE table_id = ?1 ORDER BY id
        """;
    public const string SetTable = """
        INSERT INTO sys_table (name, layer, unique_keys, indexes, stored) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (name) DO UPDATE SET unique_keys = excluded.unique_keys, indexes = excluded.indexes RETURNING id
        """;
    public const string SetColumn = """
        INSERT INTO sys_column (table_id, name, type, layer, required, indexed, is_unique, scale, max_length, target, choices, stored)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (table_id, name) DO UPDATE SET required = excluded.required, indexed = excluded.indexed,
          is_unique = excluded.is_unique, max_length = excluded.max_length, choices = excluded.choices
        """;

    public const string TableId = "SELECT id FROM sys_table WHERE name = ?1";

    public const string RenameTable = "UPDATE sys_table SET name = ?2 WHERE id = ?1";

    public const string DeleteTable = "DELETE FROM sys_table WHERE id = ?1";

    public const string DeleteColumns = "DELETE FROM sys_column WHERE table_id = ?1";

    public const string TableExists = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1";

    public const string ColumnExists = "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2";

    /// <summary>The columns of the file that point to a table, also those that were taken out of the metadata.</summary>
    public const string References = """
        SELECT other.name, reference."from" FROM sqlite_schema other, pragma_foreign_key_list(other.name) reference
        WHERE other.type = 'table' AND reference."table" = ?1
        """;

    /// <summary>Whether a column points to a table, by their names in the file.</summary>
    public const string ReferenceExists = "SELECT 1 FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2 AND \"table\" = ?3";

    public const string CountColumns = "SELECT COUNT(*) FROM pragma_table_info(?1)";

    public const string IndexesOf = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL";

    public const string InsertCommand = """
        INSERT INTO sys_command (sequence, actor, on_behalf_of, request_id, method, rule_ids, at, hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;
    public const string InsertAudit = """
        INSERT INTO sys_audit (position, table_name, row_id, action, changes) VALUES (?1, ?2, ?3, ?4, ?5)
        """;
    private const string Audit = """
        SELECT a.position, a.table_name, a.row_id, a.action, a.changes,
          c.actor, c.on_behalf_of, c.request_id, c.method, c.rule_ids, c.at, c.hash
        FROM sys_audit a JOIN sys_command c ON c.sequence = a.position >> 20
        """;
    public const string AuditOfRow =
        Audit + " WHERE a.row_id = ?1 AND a.table_name = ?2 AND a.position >= ?3 AND a.position < ?4 ORDER BY a.position";
    public const string LastOfRow = Audit + " WHERE a.row_id = ?1 AND a.table_name = ?2 ORDER BY a.position DESC LIMIT 1";
    public const string AuditFrom = Audit + " WHERE a.position >= ?1 ORDER BY a.position";
    public const string AuditBack = Audit + " WHERE a.position < ?1 AND a.position >= ?2 ORDER BY a.position DESC";
    public const string DeletedSince =
        "SELECT DISTINCT row_id FROM sys_audit WHERE action = 'delete' AND table_name = ?1 AND position >= ?2";
    public const string ChainCommands = """
        SELECT sequence, actor, on_behalf_of, request_id, method, rule_ids, at, hash FROM sys_command
        WHERE sequence > ?1 ORDER BY sequence LIMIT ?2 + 0
        """;
    public const string ChainAudit = """
        SELECT position, table_name, row_id, action, changes FROM sys_audit WHERE position >= ?1 ORDER BY position
        """;
    public const string Link = "SELECT hash FROM sys_command WHERE sequence = ?1";
    public const string WrittenAt = "SELECT sequence, at FROM sys_command WHERE sequence <= ?1 ORDER BY sequence DESC LIMIT 1";
    public const string LastWritten = "SELECT at FROM sys_command ORDER BY sequence DESC LIMIT 1";

    public const string InsertEvent = "INSERT INTO sys_event (position, type, subject, payload, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    public const string EventsFrom = "SELECT position, type, subject, payload, at FROM sys_event WHERE position >= ?1 ORDER BY position";

    public const string FindRequest = "SELECT position, fingerprint, response, at FROM sys_request WHERE key = ?1";
    public const string InsertRequest = """
        INSERT INTO sys_request (position, key, principal, method, request_id, fingerprint, response, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;
    public const string OldestRequest = "SELECT at FROM sys_request ORDER BY position LIMIT 1";

    /// <summary>Time goes on with position: only the first rows are looked at, never all.</summary>
    public const string DeleteRequests = """
        DELETE FROM sys_request WHERE position IN (
          SELECT position FROM (SELECT position, at FROM sys_request ORDER BY position LIMIT ?2) WHERE at < ?1
        ) RETURNING 1
        """;

    public const string InsertMigration = "INSERT INTO sys_migration (number, name, hash) VALUES (?1, ?2, ?3)";
    public const string Migrations = "SELECT number, name, hash FROM sys_migration ORDER BY number";
}
