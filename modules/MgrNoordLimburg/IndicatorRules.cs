using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.MgrNoordLimburg.MgrRules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Rules about figures and norms.</summary>
internal static class IndicatorRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "MGR-K01", RuleKind.Indicator, "Handboek, Bijlage 4, KPI 1",
            "Deelnemers met een volledige startregistratie; norm 100%.",
            "Participants with a complete start registration; norm 100%."),
        Of(
            "MGR-K02", RuleKind.Indicator, "Handboek, Bijlage 4, KPI 2",
            "Uitstroom binnen de termijn: ten minste 80% regulier werk, 10% vrijwilligerswerk of register, 10% uitval.",
            "Outflow within the term: at least 80% regular work, 10% voluntary work or register, 10% dropped out."),
        Of(
            "MGR-K03", RuleKind.Indicator, "Handboek, Bijlage 4, KPI 3",
            "Ten minste 90% van de deelnemers en ondernemers geeft een 8 of meer; aanbieders geven de casusregisseur een 8 of meer.",
            "At least 90% of participants and employers rate 8 or more; providers rate the case manager 8 or more."),
        Of(
            "MGR-K04", RuleKind.Indicator, "Handboek, Bijlage 4, KPI 4",
            "Regionale dekking van de zeven gemeenten in segment 1: 100%.",
            "Regional coverage of the seven municipalities in segment 1: 100%."),
        Of(
            "MGR-K05", RuleKind.Indicator, "Werkafspraken, 4.2 A; 4.4.1",
            "Dashboard: wachtlijst, wachttijden, in-, door- en uitstroom, tevredenheid, bezetting, op- en afschaling; geen budget.",
            "Dashboard: waiting list, waiting times, inflow, flow-through, outflow, satisfaction, occupancy, scaling; no budget."),
        Of(
            "MGR-K06", RuleKind.Indicator, "Handboek, Bijlage 4, KPI 1 norm 2",
            "Deelnemers in beeld door de kwartaalinformatie van de aanbieder; norm 100%.",
            "Participants in view by the provider's quarterly information; norm 100%."),
        Of(
            "MGR-K07", RuleKind.Indicator, "Werkafspraken, 7; 4.2 A",
            "Wachttijd is de tijd tussen opdracht en start; de wachtlijst zijn de opgedragen, niet gestarte deelnemers.",
            "Waiting time is the time between order and start; the waiting list are the ordered, not started participants."),
        Of(
            "MGR-K08", RuleKind.Indicator, "Werkafspraken, 4.4.1",
            "KPI's van segment 2 worden berekend, maar er wordt in 2022 niet op gestuurd.",
            "KPIs of segment 2 are computed, but not steered on in 2022."),
        Of(
            "MGR-K09", RuleKind.Indicator, "Werkafspraken, 4.4.1",
            "Kwaliteit en tijdigheid van gegevens: op tijd, en aanvaard bij eerste aanlevering.",
            "Quality and timeliness of data: in time, and accepted at first delivery."),
    ];
}
