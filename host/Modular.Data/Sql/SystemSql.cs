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

    public const string Tables = "SELECT id, name, layer, unique_keys FROM sys_table ORDER BY id";
    public const string Columns = """
        SELECT name, type, layer, required, indexed, is_unique, scale, max_length, target, choices
        FROM sys_column WHERE table_id = ?1 ORDER BY id
        """;
    public const string SetTable = """
        INSERT INTO sys_table (name, layer, unique_keys) VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE SET unique_keys = excluded.unique_keys RETURNING id
        """;
    public const string SetColumn = """
        INSERT INTO sys_column (table_id, name, type, layer, required, indexed, is_unique, scale, max_length, target, choices)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (table_id, name) DO UPDATE SET required = excluded.required, indexed = excluded.indexed,
          is_unique = excluded.is_unique, max_length = excluded.max_length, choices = excluded.choices
        """;

    public const string InsertAudit = """
        INSERT INTO sys_audit (position, table_name, row_id, action, actor, on_behalf_of, request_id, method, rule_ids, changes, at,
          previous_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """;
    private const string Audit = """
        SELECT position, table_name, row_id, action, actor, on_behalf_of, request_id, method, rule_ids, changes, at, previous_hash, hash
        FROM sys_audit
        """;
    public const string AuditOfRow = Audit + " WHERE table_name = ?1 AND row_id = ?2 ORDER BY position";
    public const string AuditFrom = Audit + " WHERE position >= ?1 ORDER BY position";

    public const string InsertEvent = "INSERT INTO sys_event (position, type, subject, payload, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    public const string EventsFrom = "SELECT position, type, subject, payload, at FROM sys_event WHERE position >= ?1 ORDER BY position";

    public const string FindRequest = """
        SELECT position, fingerprint, response, at FROM sys_request WHERE request_id = ?1 AND principal = ?2 AND method = ?3
        """;
    public const string InsertRequest = """
        INSERT INTO sys_request (position, principal, method, request_id, fingerprint, response, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;
    public const string DeleteRequests = """
        DELETE FROM sys_request WHERE position IN (SELECT position FROM sys_request WHERE at < ?1 ORDER BY position LIMIT ?2) RETURNING 1
        """;

    public const string InsertMigration = "INSERT INTO sys_migration (number, name, hash) VALUES (?1, ?2, ?3)";
    public const string Migrations = "SELECT number, name, hash FROM sys_migration ORDER BY number";
}
