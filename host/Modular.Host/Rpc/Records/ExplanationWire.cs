using Modular.Engine.Pipeline;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>How a record came about, as callers get it.</summary>
internal static class ExplanationWire
{
    public static V1.ExplainRecordResponse Write(RecordExplanation explanation) => new()
    {
        Columns =
        {
            explanation.Columns.Select(pair => new V1.ColumnExplanation { Column = pair.Column, Calculation = Citations.Write(pair.Calculation, null) }),
        },
        Rules = { explanation.Rules.Select(rule => Citations.Write(rule)) },
    };
}
