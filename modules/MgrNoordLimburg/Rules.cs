using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Every rule of the regime, with its paragraph. Handboek: Handboek toegang Participatiewet Noord-Limburg, 20 December 2021;
/// Werkafspraken: Basisdocument werkafspraken of the framework agreements.
/// </summary>
internal static class MgrRules
{
    public static RuleBook Book { get; } = new(
    [
        .. ContractRules.All, .. OrderRules.All, .. CourseRules.All, .. MoneyRules.All, .. ReportRules.All, .. IndicatorRules.All,
        .. Decisions.All, .. CommonRules.All,
    ]);

    public static Rule Of(string id, RuleKind kind, string source, string nl, string en) =>
        new(id, kind, source, new LocalizedText(nl, en));
}
