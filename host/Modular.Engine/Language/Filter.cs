using System.Collections.Immutable;
using Modular.Data.Querying;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;

namespace Modular.Engine.Language;

/// <summary>A condition on the rows of a table: paths known, types in agreement, values converted.</summary>
public sealed class Filter
{
    private Filter(Where where, IEnumerable<string> paths) => (Where, Paths) = (where, [.. paths]);

    /// <summary>The condition as the store takes it.</summary>
    public Where Where { get; }

    /// <summary>The paths that it looks at, each once; with <c>old.</c> before those of the row as it was.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Holds a condition against a table; null when it does not fit, which the errors then tell.</summary>
    /// <param name="node">The condition as written.</param>
    /// <param name="model">The tenant's metadata.</param>
    /// <param name="table">The table whose rows it is about.</param>
    /// <param name="options">What else it may use.</param>
    /// <param name="field">The request's field that holds it.</param>
    /// <param name="errors">Where faults go.</param>
    public static Filter? Bind(FilterNode node, TenantModel model, TableModel table, BindOptions options, string field, FieldErrors errors)
    {
        var binder = new FilterBinder(model, table, options, field, errors);
        return binder.Bind(node) is { } where ? new Filter(where, binder.Paths) : null;
    }

    /// <summary>Whether it holds, exactly as the store would say.</summary>
    /// <param name="valueOfPath">The value of each of <see cref="Paths"/>; null when empty.</param>
    public bool Holds(Func<string, object?> valueOfPath) => WhereEvaluation.Holds(Where, valueOfPath);
}
