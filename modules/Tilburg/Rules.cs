using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>Every rule of the regime, with its paragraph.</summary>
internal static class TilburgRules
{
    private const string Document = "Ontwikkeltrajecten werk en participatie, Bijlage 1";

    public static RuleBook Book { get; } = new(
    [
        .. ContractRules.All, .. OrderRules.All, .. ServiceRules.All, .. InvoiceRules.All, .. ReportRules.All,
        .. Decisions.All, .. CommonRules.All,
    ]);

    public static Rule Of(string id, RuleKind kind, string paragraph, string nl, string en) =>
        new(id, kind, $"{Document}, {paragraph}", new LocalizedText(nl, en));
}
