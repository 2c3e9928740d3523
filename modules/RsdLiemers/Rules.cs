using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Every rule of the regime, with its paragraph.</summary>
internal static class RsdRules
{
    private const string Document = "Werkafspraken LEON 2024-2028";

    public static RuleBook Book { get; } = new(
    [
        .. NetworkRules.All, .. OrderRules.All, .. ServiceRules.All, .. ReportRules.All, .. InvoiceRules.All,
        .. Decisions.All, .. CommonRules.All,
    ]);

    public static Rule Of(string id, RuleKind kind, string paragraph, string nl, string en) =>
        new(id, kind, $"{Document}, {paragraph}", new LocalizedText(nl, en));
}
