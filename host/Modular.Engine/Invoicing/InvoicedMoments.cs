using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Tables;
using Modular.Sdk.Statements;

namespace Modular.Engine.Invoicing;

/// <summary>The billable moments that lines of a statement invoice.</summary>
internal static class InvoicedMoments
{
    /// <summary>The moments' rows; all of them open.</summary>
    /// <exception cref="ModularException">A moment is not there, or is on an invoice: all of those are named.</exception>
    public static IReadOnlyList<Row> Of(ReadSnapshot store, IEnumerable<StatementLine> lines)
    {
        var keys = lines.Where(line => line.MomentKey is not null).Select(line => (Trajectory: line.Trajectory!, Key: line.MomentKey!)).ToList();
        var known = store
            .With(TableNames.BillableMoment, "trajectory", keys.Select(key => key.Trajectory).Distinct(StringComparer.Ordinal))
            .ToDictionary(row => (row.Values.Text("trajectory"), row.Values.Text("moment_key")));
        var errors = new FieldErrors();
        var open = new List<Row>();
        foreach (var key in keys)
        {
            if (known.Remove(key, out var moment) && moment.Values.TextOrNull("invoice") is null)
            {
                open.Add(moment);
                continue;
            }

            errors.Add(
                "statement", "MOMENT_NOT_OPEN",
                $"'{key.Key}' van traject {key.Trajectory} is geen openstaand declarabel moment.",
                $"'{key.Key}' of trajectory {key.Trajectory} is no open billable moment.");
        }

        errors.ThrowIfAny();
        return open;
    }
}
