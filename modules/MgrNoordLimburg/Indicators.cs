using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The figures that the region is steered by; each segment has its own where the handbook gives it its own (Bijlage 4).</summary>
internal static class Indicators
{
    public const string WaitingList = "waiting_list";
    public const string WaitingTime = "waiting_time";
    public const string Inflow = "inflow";
    public const string FlowThrough = "flow_through";
    public const string Outflow = "outflow";
    public const string Occupancy = "occupancy";
    public const string ScaledUp = "scaled_up";
    public const string ScaledDown = "scaled_down";
    public const string Coverage = "regional_coverage";
    public const string ReportsInTime = "reports_in_time";
    public const string ReportsAccepted = "reports_accepted_at_first_delivery";
    public const string StatementsInTime = "statements_in_time";
    public const string DeclarationsAccepted = "declarations_accepted_at_first_delivery";

    public static string StartRegistration(string? segment) => $"start_registration_{Segment.Number(segment)}";

    public static string InView(string? segment) => $"participants_in_view_{Segment.Number(segment)}";

    public static string RegularWork(string? segment) => $"outflow_regular_work_{Segment.Number(segment)}";

    public static string VoluntaryWork(string? segment) => $"outflow_voluntary_work_{Segment.Number(segment)}";

    public static string DroppedOut(string? segment) => $"outflow_dropped_out_{Segment.Number(segment)}";

    public static string ParticipantsSatisfied(string? segment) => $"participants_satisfied_{Segment.Number(segment)}";

    public static string ParticipantScore(string? segment) => $"participant_score_{Segment.Number(segment)}";

    public static string ProviderScore(string? segment) => $"provider_score_{Segment.Number(segment)}";

    public static string EmployersSatisfied(string? segment) => $"employers_satisfied_{Segment.Number(segment)}";

    public static ImmutableArray<IndicatorDefinition> Of(SettingValues settings) =>
    [
        .. Steering(Segment.Collective, steered: true),
        .. Steering(Segment.Individual, settings.On(Settings.SteerSegment2)),
        Share(Coverage, "MGR-K04", IndicatorNorm.AtLeast, 100, "Regionale dekking van de zeven gemeenten", "Coverage of the seven municipalities"),
        Figure(WaitingList, "MGR-K07", IndicatorKind.Stock, "Wachtlijst: opgedragen, niet gestart", "Waiting list: ordered, not started") with
        {
            RuleIds = ["MGR-K05"],
        },
        Figure(WaitingTime, "MGR-K07", IndicatorKind.Average, "Wachttijd in dagen van opdracht tot start",
            "Waiting time in days from order to start") with
        { RuleIds = ["MGR-K05"] },
        Figure(Inflow, "MGR-K05", IndicatorKind.Count, "Instroom", "Inflow"),
        Figure(FlowThrough, "MGR-K05", IndicatorKind.Count, "Doorstroom naar een andere voorziening", "Flow-through to another facility"),
        Figure(Outflow, "MGR-K05", IndicatorKind.Count, "Uitstroom", "Outflow"),
        Figure(Occupancy, "MGR-K05", IndicatorKind.Stock, "Bezetting: lopende trajecten", "Occupancy: running trajectories"),
        Figure(ScaledUp, "MGR-K05", IndicatorKind.Count, "Opschaling van uren", "Hours scaled up"),
        Figure(ScaledDown, "MGR-K05", IndicatorKind.Count, "Afschaling van uren", "Hours scaled down"),
        Share(ReportsInTime, "MGR-K09", IndicatorNorm.None, null, "Rapportages op tijd", "Reports in time"),
        Share(ReportsAccepted, "MGR-K09", IndicatorNorm.None, null, "Rapportages aanvaard bij eerste aanlevering",
            "Reports accepted at first delivery"),
        Share(StatementsInTime, "MGR-K09", IndicatorNorm.None, null, "Overzichten en verantwoordingen op tijd",
            "Overviews and accounts in time"),
        Share(DeclarationsAccepted, "MGR-K09", IndicatorNorm.None, null, "Declaraties aanvaard bij eerste aanlevering",
            "Declarations accepted at first delivery"),
    ];

    private static IEnumerable<IndicatorDefinition> Steering(string segment, bool steered)
    {
        var (nl, en) = segment == Segment.Collective ? (" (segment 1)", " (segment 1)") : (" (segment 2)", " (segment 2)");
        IndicatorDefinition[] all =
        [
            Share(StartRegistration(segment), "MGR-K01", IndicatorNorm.AtLeast, 100, "Volledige startregistratie" + nl,
                "Complete start registration" + en),
            Share(RegularWork(segment), "MGR-K02", IndicatorNorm.AtLeast, 80, "Uitstroom naar reguliere arbeid binnen de termijn" + nl,
                "Outflow to regular work within the term" + en) with
            { RuleIds = ["DEC-28"] },
            Share(VoluntaryWork(segment), "MGR-K02", IndicatorNorm.None, 10, "Uitstroom naar vrijwilligerswerk of doelgroepenregister" + nl,
                "Outflow to voluntary work or the target group register" + en) with
            { RuleIds = ["DEC-08"] },
            Share(DroppedOut(segment), "MGR-K02", IndicatorNorm.AtMost, 10, "Uitval" + nl, "Dropped out" + en) with { RuleIds = ["DEC-08"] },
            Share(ParticipantsSatisfied(segment), "MGR-K03", IndicatorNorm.AtLeast, 90,
                "Deelnemers die de aanbieder een 8 of meer geven" + nl, "Participants who rate the provider 8 or more" + en),
            Figure(ParticipantScore(segment), "MGR-K03", IndicatorKind.Average, "Gemiddeld cijfer van deelnemers" + nl,
                "Average score by participants" + en) with
            { RuleIds = ["MGR-K05"] },
            Figure(ProviderScore(segment), "MGR-K03", IndicatorKind.Average, "Cijfer van aanbieders voor de casusregisseur" + nl,
                "Score of the case manager by providers" + en) with
            { Comparison = IndicatorNorm.AtLeast, Norm = 8 },
            Share(EmployersSatisfied(segment), "MGR-K03", IndicatorNorm.AtLeast, 90,
                "Ondernemers die de dienstverlening een 8 of meer geven" + nl, "Employers who rate the service 8 or more" + en),
            Share(InView(segment), "MGR-K06", IndicatorNorm.AtLeast, 100, "Deelnemers in beeld" + nl, "Participants in view" + en),
        ];
        return all.Select(one => one with
        {
            Steered = steered,
            RuleIds = segment == Segment.Individual ? [.. one.RuleIds, "MGR-K08"] : one.RuleIds,
        });
    }

    private static IndicatorDefinition Share(string name, string rule, IndicatorNorm comparison, decimal? norm, string nl, string en) =>
        Figure(name, rule, IndicatorKind.Share, nl, en) with { Comparison = comparison, Norm = norm };

    private static IndicatorDefinition Figure(string name, string rule, IndicatorKind kind, string nl, string en) =>
        new(name, rule, kind, new LocalizedText(nl, en));
}
