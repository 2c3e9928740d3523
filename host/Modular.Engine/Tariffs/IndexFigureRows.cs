using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Tariffs;

/// <summary>Index figures as rows: those on file, and those that an indexation used.</summary>
internal static class IndexFigureRows
{
    /// <summary>The reading of one observation: there is one at a time.</summary>
    public static RowQuery Same(FieldValues figure) => new RowQuery(TableNames.IndexFigure)
        .WithEqual("series", figure.Text("series")).WithEqual("period", figure.Text("period"))
        .WithEqual("vintage", figure.Text("vintage")).WithEqual("sector", figure.Text("sector"));

    public static ImmutableArray<IndexFigure> OnFile(IRows store) =>
        [.. store.All(new RowQuery(TableNames.IndexFigure)).Select(row => Of(row.Values))];

    public static IndexFigure Of(RowValues values) => new(
        values.Text("series"), values.Text("period"), values.Text("vintage"), values.Decimal("value"))
    {
        Base = values.Text("base"),
        Sector = values.Text("sector"),
        Final = values.YesNoOrNull("final") ?? false,
        Successor = values.TextOrNull("successor"),
        RetrievedOn = values.Date("retrieved_on"),
    };

    public static FieldValues FieldsOf(IndexFigure figure) => FieldValues.Empty
        .With("series", figure.Series).With("period", figure.Period).With("vintage", figure.Vintage).With("value", figure.Value)
        .With("base", figure.Base).With("sector", figure.Sector).With("final", figure.Final).With("successor", figure.Successor)
        .With("retrieved_on", figure.RetrievedOn);
}
