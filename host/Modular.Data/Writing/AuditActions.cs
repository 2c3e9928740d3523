namespace Modular.Data.Writing;

/// <summary>What an audit row can say was done.</summary>
public static class AuditActions
{
    public const string Insert = "insert";
    public const string Update = "update";
    public const string Delete = "delete";
    /// <summary>A table or its columns changed.</summary>
    public const string Schema = "schema";
    /// <summary>A value of the tenant itself changed.</summary>
    public const string Tenant = "tenant";
}
