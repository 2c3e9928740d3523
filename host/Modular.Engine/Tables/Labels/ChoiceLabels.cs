using System.Collections.Frozen;
using Modular.Sdk.Values;

namespace Modular.Engine.Tables.Labels;

/// <summary>What people call the values of the platform's choices.</summary>
internal static class ChoiceLabels
{
    public static FrozenDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["draft"] = new("Concept", "Draft"),
            ["active"] = new("Actief", "Active"),
            ["ended"] = new("Beëindigd", "Ended"),
            ["approved"] = new("Goedgekeurd", "Approved"),
            ["withdrawn"] = new("Ingetrokken", "Withdrawn"),
            ["standard_21"] = new("21%", "21%"),
            ["reduced_9"] = new("9%", "9%"),
            ["zero"] = new("0%", "0%"),
            ["exempt"] = new("Vrijgesteld", "Exempt"),
            ["hour"] = new("Uur", "Hour"),
            ["month"] = new("Maand", "Month"),
            ["trajectory"] = new("Traject", "Trajectory"),
            ["open"] = new("Open", "Open"),
            ["met"] = new("Voldaan", "Met"),
            ["cancelled"] = new("Vervallen", "Cancelled"),
            ["owed"] = new("Verschuldigd", "Owed"),
            ["submitted"] = new("Ingediend", "Submitted"),
            ["accepted"] = new("Geaccepteerd", "Accepted"),
            ["decreed"] = new("Aangewezen", "Decreed"),
            ["own"] = new("Eigen", "Own"),
            ["returned"] = new("Teruggegeven", "Returned"),
            ["invoice"] = new("Factuur", "Invoice"),
            ["credit_note"] = new("Creditfactuur", "Credit note"),
            ["issued"] = new("Verstuurd", "Issued"),
            ["received"] = new("Ontvangen", "Received"),
            ["paid"] = new("Betaald", "Paid"),
            ["credited"] = new("Gecrediteerd", "Credited"),
            ["including"] = new("Met btw", "Including VAT"),
            ["excluding"] = new("Zonder btw", "Excluding VAT"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
