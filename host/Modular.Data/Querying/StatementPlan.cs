namespace Modular.Data.Querying;

/// <summary>How a select is carried out.</summary>
/// <param name="Text">The statement; values are parameters.</param>
/// <param name="Parameters">How many it has.</param>
/// <param name="Steps">The database's own steps.</param>
public sealed record StatementPlan(string Text, int Parameters, IReadOnlyList<string> Steps);
