namespace Modular.Data.Querying;

/// <summary>How much work a read may be.</summary>
/// <param name="Steps">Steps of the database's machine; of a reader those between two calls of <see cref="SelectionReader.Renew"/>.</param>
/// <param name="Cancel">Ends the read at once.</param>
public sealed record ReadBudget(long Steps, CancellationToken Cancel = default);
