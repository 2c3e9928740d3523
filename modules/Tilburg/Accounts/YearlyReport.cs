using System.Collections.Immutable;
using Modular.Modules.Tilburg.Filing;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Accounts;

/// <summary>
/// The yearly report with the nine parts of eis 30, computed from the trajectories (TIL-R02, TIL-R07); the provider adds explanation and
/// complaints. Without clients it confirms so instead (TIL-R01). Asked for in between it covers a part of the year (TIL-R03).
/// </summary>
internal static class YearlyReport
{
    public const string Kind = "til_yearly";
    public const string InterimKind = "til_interim_yearly";

    public const string Explanation = "explanation";
    public const string Complaints = "complaints";

    private const string NoClients = "no_clients";

    private static readonly ImmutableArray<ColumnDefinition> Given =
    [
        Column.Text(Explanation, "7. Toelichting op de resultaten", "7. Explanation of the results"),
        Column.Text(Complaints, "9. Toelichting op de klachten", "9. Explanation of the complaints"),
        Column.YesNo(NoClients, "Wij bevestigen dat wij geen klanten hebben ondersteund", "We confirm that we supported no clients"),
    ];

    public static StatementDefinition Definition { get; } = Of(Kind, "Jaarrapportage", "Yearly report", "TIL-R01");

    public static StatementDefinition Interim { get; } = Of(InterimKind, "Tussentijdse jaarrapportage", "Interim yearly report", "TIL-R03");

    public static StatementOutcome Compose(StatementContext context) => new()
    {
        Violations = [.. Check(context)],
        Lines = [.. context.Cases.Select(one => YearFigures.Line(one, context.Period))],
        Computed = YearFigures.Of(context),
        Signals = [.. Signals(context)],
        Rules =
        [
            Rule("TIL-R02", "De negen onderdelen van de jaarrapportage", "The nine parts of the yearly report"),
            Rule("TIL-R07", "Berekend uit de geregistreerde trajecten", "Computed from the registered trajectories"),
            Rule("TIL-R04", "De klachtenregistratie maakt er deel van uit", "The register of complaints is a part of it"),
            context.Kind == Kind
                ? Rule("TIL-R01", $"Uiterlijk {Due(context)}", $"Due on {Due(context)}")
                : Rule("TIL-R03", "Op verzoek van de gemeente", "On the municipality's request"),
        ],
    };

    private static Violations Check(StatementContext context)
    {
        var violations = new Violations();
        var nil = context.Cases.Count == 0;
        violations.Require(
            nil == context.Values.Yes(NoClients), nil ? "CONFIRM_NO_CLIENTS" : "THERE_WERE_CLIENTS", "TIL-R01",
            nil ? "Er waren geen klanten: bevestig dat." : "Er waren klanten in deze periode.",
            nil ? "There were no clients: confirm so." : "There were clients in this period.", NoClients);
        violations.Require(
            context.Given.IsEmpty, "COMPUTED_FROM_TRAJECTORIES", "TIL-R07",
            "De cijfers komen uit de geregistreerde trajecten; er worden geen regels toegevoegd.",
            "The figures come from the registered trajectories; no lines are added.");
        violations.Require(
            context.Period.End < context.Provider.Today, "PERIOD_NOT_OVER", context.Kind == Kind ? "TIL-R01" : "TIL-R03",
            "Deze periode is nog niet voorbij.", "This period is not over yet.", "period");
        violations.Require(
            !context.Provider.Statements.Any(other =>
                other.Kind == context.Kind && other.Period == context.Period && other.Status != StatementStatus.Returned),
            "REPORTED_ALREADY", context.Kind == Kind ? "TIL-R01" : "TIL-R03",
            "Over deze periode is al gerapporteerd.", "This period was reported on already.", "period");
        CheckPeriod(context, violations);
        return violations;
    }

    private static StatementDefinition Of(string kind, string nl, string en, string rule) => new(kind, Write.Text(nl, en), By.Provider)
    {
        Scope = StatementScope.Running,
        Fields = Given,
        Computed = YearFigures.Columns,
        LineComputed = YearFigures.LineColumns,
        Sections = YearFigures.Parts,
        RuleIds = [rule, "TIL-R02", "TIL-R04", "TIL-R07", "COM-07"],
    };

    private static string Due(StatementContext context) => Write.Date(DocumentCalendar.DueAfterYear(context.Period.Start.Year));

    private static void CheckPeriod(StatementContext context, Violations violations)
    {
        if (context.Kind == Kind)
        {
            violations.Require(
                context.Period == Terms.Year(context.Period.Start.Year), "NOT_A_YEAR", "TIL-R01",
                "De jaarrapportage gaat over een kalenderjaar.", "The yearly report is about a calendar year.", "period");
            return;
        }

        violations.Require(
            InterimRequests.Of(context.Provider).Any(request => InterimRequests.Period(request) == context.Period), "NOT_REQUESTED", "TIL-R03",
            "Over deze periode is geen tussentijdse rapportage gevraagd.", "No interim report was asked for on this period.", "period");
    }

    private static IEnumerable<Signal> Signals(StatementContext context)
    {
        if (context.Kind == Kind && context.Provider.Today > DocumentCalendar.DueAfterYear(context.Period.Start.Year))
        {
            yield return new Signal(
                "late_yearly_report", "TIL-R01", RoleIds.ContractManager,
                Write.Text($"Te laat: uiterlijk {Due(context)}", $"Late: due on {Due(context)}"));
        }

        var unjudged = YearFigures.Unjudged(context);
        if (unjudged > 0)
        {
            yield return new Signal(
                "results_not_judged", "TIL-T09", RoleIds.CaseManager,
                Write.Text($"{unjudged} beëindigde trajecten zijn nog niet beoordeeld", $"{unjudged} ended trajectories were not judged yet"));
        }
    }

    private static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
