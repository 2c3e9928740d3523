using System.Collections.Frozen;
using Modular.Sdk.Values;

namespace Modular.Engine.Tables.Labels;

/// <summary>What people call the platform's tables.</summary>
internal static class TableLabels
{
    public static FrozenDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["participant"] = new("Deelnemer", "Participant"),
            ["provider"] = new("Aanbieder", "Provider"),
            ["contract"] = new("Contract", "Contract"),
            ["product_sheet"] = new("Productblad", "Product sheet"),
            ["rate"] = new("Tarief", "Rate"),
            ["index_figure"] = new("Indexcijfer", "Index figure"),
            ["indexation"] = new("Indexering", "Indexation"),
            ["indexation_figure"] = new("Gebruikt indexcijfer", "Index figure used"),
            ["day_off"] = new("Vrije dag", "Day off"),
            ["trajectory"] = new("Traject", "Trajectory"),
            ["trajectory_event"] = new("Gebeurtenis van een traject", "Event of a trajectory"),
            ["deadline"] = new("Termijn", "Deadline"),
            ["report"] = new("Rapportage", "Report"),
            ["billable_moment"] = new("Factureerbaar moment", "Billable moment"),
            ["statement"] = new("Verantwoording", "Statement"),
            ["statement_line"] = new("Regel van een verantwoording", "Statement line"),
            ["invoice"] = new("Factuur", "Invoice"),
            ["invoice_line"] = new("Factuurregel", "Invoice line"),
            ["meeting"] = new("Gesprek", "Meeting"),
            ["signal"] = new("Signaal", "Signal"),
            ["measure"] = new("Meting", "Measure"),
            ["entry"] = new("Dossierstuk", "Entry"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
