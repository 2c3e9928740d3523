using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>How changes of effective-dated records are meant, as callers say it.</summary>
internal static class Periods
{
    public static PeriodChange? Read(V1.PeriodChange? change, string path, FieldErrors errors)
    {
        if (change is null)
        {
            return null;
        }

        PeriodMode? mode = change.Mode switch
        {
            V1.PeriodMode.Correct => PeriodMode.Correct,
            V1.PeriodMode.NewPeriod => PeriodMode.NewPeriod,
            V1.PeriodMode.Insert => PeriodMode.Insert,
            _ => null,
        };
        errors.Require(mode is not null, $"{path}.mode", "REQUIRED", "Kies een van de drie wijzen.", "Choose one of the three modes.");
        var (from, to) = (Dates.Optional(change.From, $"{path}.from", errors), Dates.Optional(change.To, $"{path}.to", errors));
        return mode is { } chosen ? new PeriodChange(chosen, from, to) : null;
    }
}
