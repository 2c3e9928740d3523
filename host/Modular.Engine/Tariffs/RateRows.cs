using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Pipeline;
using Modular.Engine.Tables;
using Modular.Sdk.Values;

namespace Modular.Engine.Tariffs;

/// <summary>The rows of the rate card: an effective-dated table, by code and unit.</summary>
internal static class RateRows
{
    /// <summary>
    /// Adds a rate; the one in force of the same code and unit ends where it starts. The neighbours are looked up in the transaction: a rate
    /// set by somebody else in the meantime is a neighbour too.
    /// </summary>
    public static Row Insert(WriteTransaction tx, string id, FieldValues values) =>
        new PeriodChanges(tx, RowPipeline.Of(tx).ModelOf(tx).Require(TableNames.Rate), () => id).Add(id, values.ToRow());
}
