using System.Collections.Frozen;
using System.Collections.Immutable;
using Modular.Data.Tables;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>One row as it is and as it will be. Immutable: what changes it makes another.</summary>
/// <param name="Table">The table.</param>
/// <param name="Id">The row's identifier, also when it does not exist yet.</param>
/// <param name="Event">What happens to it.</param>
/// <param name="Before">The row as it is; null when it is made.</param>
/// <param name="After">All values that the row will have; null when it is deleted.</param>
/// <param name="Given">What is written: a part of <paramref name="After"/>.</param>
internal sealed record RowChange(string Table, string Id, RuleEvent Event, Row? Before, RowValues? After, RowValues Given)
{
    public static RowChange Writing(string table, string id, Row? before, RowValues values) =>
        new(table, id, before is null ? RuleEvent.Create : RuleEvent.Update, before, before is null ? values : before.Values.With(values), values);

    public static RowChange Deleting(string table, Row before) => new(table, before.Id, RuleEvent.Delete, before, null, RowValues.Empty);

    /// <summary>Whether the row is made, or any value really becomes another.</summary>
    public bool ChangesAnything => Event != RuleEvent.Update || Given.Names.Any(Changes);

    /// <summary>Whether a column really gets another value; of a new row: whether it has one.</summary>
    public bool Changes(string column) => !Equals(Before?.Values[column], After?[column]);

    /// <summary>Whether one of these columns really gets another value. A deleted row changes all, and so does one without columns to look at.</summary>
    public bool ChangesAny(ImmutableArray<string> columns) => columns.IsEmpty || Event == RuleEvent.Delete || columns.Any(Changes);

    /// <summary>Whether more changes than the tenant's own columns, which are its own affair whatever state a row is in.</summary>
    public bool ChangesMoreThanOwn => Event == RuleEvent.Delete
        || Given.Names.Any(name => !Rows.IsOwn(name) && Changes(name));

    public RowChange With(string column, object? value) => this with { After = After!.With(column, value), Given = Given.With(column, value) };

    /// <summary>The row as it is, as a module sees it; null when it is made.</summary>
    public FieldValues? FieldsBefore => Before?.ToFields();

    /// <summary>The row as it will be, as a module sees it; null when it is deleted.</summary>
    public FieldValues? FieldsAfter => After?.ToFields(FrozenSet<string>.Empty);
}
