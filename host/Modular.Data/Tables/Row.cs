using NodaTime;

namespace Modular.Data.Tables;

/// <summary>A stored row. <paramref name="Version"/> is the tenant's sequence at the row's last change.</summary>
public sealed record Row(string Id, long Version, Instant CreatedAt, Instant ChangedAt, RowValues Values);
