namespace Modular.Data.Tables;

/// <summary>One thing wrong with one column's value. <paramref name="Reason"/> is a stable code, for example REQUIRED.</summary>
public sealed record Violation(string Column, string Reason, string Message);
