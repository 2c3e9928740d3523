using Modular.Data.Reading;
using Modular.Engine.Invoicing;
using Modular.Engine.Tables;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>The trajectories that the lines of an invoice are for, with their product sheets.</summary>
internal sealed class InvoicedTrajectories
{
    private readonly Dictionary<string, FieldValues> trajectories;
    private readonly Dictionary<string, FieldValues> sheets;

    public InvoicedTrajectories(ReadSnapshot store, InvoiceView invoice)
    {
        trajectories = Rows(store, TableNames.Trajectory, invoice.Lines.Select(line => line.Trajectory));
        sheets = Rows(store, TableNames.ProductSheet, trajectories.Values.Select(trajectory => trajectory.Text(TrajectoryFields.ProductSheet)));
    }

    /// <summary>The number of the client that a line is for; null when it is for none in particular.</summary>
    public string? ClientNumber(InvoiceLine line) => Of(line)?.Text(TrajectoryFields.ClientNumber);

    /// <summary>Why no VAT is due on what is exempt, in words and never as a code (BR-E-10, BR-NL-35).</summary>
    public string Reason(IEnumerable<InvoiceLine> exempt) => string.Join("; ", exempt.Select(Reason).Distinct(StringComparer.Ordinal));

    private string Reason(InvoiceLine line) => Of(line)?.Text(TrajectoryFields.ProductSheet) is { } sheet
        ? sheets[sheet].Text(ProductSheetFields.VatExemptionReason) ?? EinvoiceRate.UsualReason
        : EinvoiceRate.UsualReason;

    private FieldValues? Of(InvoiceLine line) => line.Trajectory is { } id ? trajectories[id] : null;

    private static Dictionary<string, FieldValues> Rows(ReadSnapshot store, string table, IEnumerable<string?> ids) => store
        .With(table, "id", ids.OfType<string>().Distinct(StringComparer.Ordinal))
        .ToDictionary(row => row.Id, row => row.ToFields(), StringComparer.Ordinal);
}
