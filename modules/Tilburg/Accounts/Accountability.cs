using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Accounts;

/// <summary>
/// The monthly accountability document (TIL-F07): composed from the trajectories, agreed by the case managers concerned and approved by the
/// contract manager (TIL-F09), then invoiced collectively.
/// </summary>
internal static class Accountability
{
    public const string Kind = "til_accountability";
    public const string Address = "contractmanagementweni@tilburg.nl";

    public const string Name = "client_name";
    public const string BirthDate = "client_birth_date";
    public const string ClientNumber = "client_number";
    public const string Title = "trajectory_name";
    public const string StartedOn = "started_on";
    public const string Months = "agreed_months";
    public const string CaseManager = "case_manager";
    public const string Result = "result";
    public const string EndedOn = "ended_on";
    public const string ListedAs = "listed_as";

    private const string Lines = "lines";
    private const string StartedCount = "started";
    private const string EndedCount = "ended";
    private const string OnHoldCount = "on_hold";

    public static StatementDefinition Definition { get; } =
        new(Kind, Write.Text("Verantwoordingsdocument", "Accountability document"), By.Provider)
        {
            AgreedBy = By.CaseManager,
            ApprovedBy = By.ContractManager,
            Invoiced = true,
            Scope = StatementScope.Earned | StatementScope.Started | StatementScope.Completed | StatementScope.Held,
            RuleIds = ["TIL-F07", "TIL-F08", "TIL-F09", "TIL-F10", "TIL-F11", "DEC-06"],
            Computed =
            [
                Column.Whole(Lines, "Regels", "Lines"),
                Column.Whole(StartedCount, "Gestart", "Started"),
                Column.Whole(EndedCount, "Beëindigd", "Ended"),
                Column.Whole(OnHoldCount, "On hold", "On hold"),
            ],
            // Eis 33 a to h, in its order; the last column lists a client on hold as such (TIL-F08).
            LineComputed =
            [
                Column.Text(Name, "Naam klant", "Client name") with { MaxLength = 401 },
                Column.Date(BirthDate, "Geboortedatum klant", "Client's date of birth"),
                Column.Text(ClientNumber, "Klantnummer W&I", "Client number W&I") with { MaxLength = 40 },
                Column.Text(Title, "Naam traject", "Trajectory name") with { MaxLength = 200 },
                Column.Date(StartedOn, "Startdatum", "Start date"),
                Column.Whole(Months, "Overeengekomen duur traject (mnd)", "Agreed duration (months)"),
                Column.Text(CaseManager, "Naam klantregisseur", "Case manager's name") with { MaxLength = 200 },
                Column.Text(Result, "Resultaat", "Result") with { MaxLength = 600 },
                Column.Date(EndedOn, "Einddatum", "End date"),
                Column.Choice(
                    ListedAs, "Opgenomen als", "Listed as",
                    new(AccountLines.Started, new("Gestart", "Started")),
                    new(AccountLines.Ended, new("Beëindigd", "Ended")),
                    new(AccountLines.OnHold, new("On hold", "On hold")),
                    new(AccountLines.Extended, new("Verlengd", "Extended"))),
            ],
        };

    public static StatementOutcome Compose(StatementContext context)
    {
        var violations = Check(context);
        var earlier = context.Earlier.ToLookup(line => line.Trajectory, line => line.MomentKey);
        var composed = context.Cases.SelectMany(one => AccountLines.Of(context, one, earlier[one.Trajectory.Id])).ToList();
        var standing = composed.Where(line => line.Refused.IsEmpty).ToList();
        var due = DocumentCalendar.DueAfter(context.Period, context.Provider.Settings, context.Provider.Calendar);
        var late = context.Provider.Today > due;
        return new StatementOutcome
        {
            Violations = [.. violations],
            Lines = [.. composed],
            Computed = FieldValues.Empty
                .With(Lines, standing.Count)
                .With(StartedCount, Within(context, standing, TrajectoryFields.StartedOn))
                .With(EndedCount, Within(context, standing, TrajectoryFields.CompletedOn))
                .With(OnHoldCount, Count(standing, AccountLines.OnHold)),
            Signals = late
                ?
                [
                    new Signal(
                        "late_accountability", "TIL-F07", RoleIds.ContractManager,
                        Write.Text($"Te laat: uiterlijk {Write.Date(due)}", $"Late: due on {Write.Date(due)}")),
                ]
                : [],
            Rules =
            [
                Rule("TIL-F07", "Gestarte en beëindigde trajecten van de maand", "Started and ended trajectories of the month"),
                Rule("TIL-F08", "Klanten on hold als zodanig opgenomen", "Clients on hold listed as such"),
                Rule("TIL-F11", $"Naar {Address}", $"To {Address}"),
                Rule("DEC-06", $"Uiterlijk {Write.Date(due)}", $"Due on {Write.Date(due)}"),
            ],
        };
    }

    public static StatementJudgement Judge(StatementJudgementContext context)
    {
        var violations = new Violations();
        switch (context.Step)
        {
            case StatementStep.Agree:
                violations.Require(
                    context.CaseManagers.IsEmpty || context.CaseManagers.Contains(context.Principal), "NOT_CONCERNED", "TIL-F09",
                    "Alleen klantregisseurs van trajecten op dit document geven akkoord.",
                    "Only case managers of trajectories on this document agree.");
                break;
            case StatementStep.Approve:
                var open = context.CaseManagers.Where(manager => !HasAgreed(context.Statement, manager)).ToList();
                violations.Require(
                    open.Count == 0, "CASE_MANAGERS_NOT_AGREED", "TIL-F09",
                    $"Nog niet afgestemd met: {string.Join(", ", open)}.", $"Not yet agreed by: {string.Join(", ", open)}.");
                violations.Require(
                    context.Statement.RefusedLines == 0, "LINES_REFUSED", "TIL-F09",
                    $"{context.Statement.RefusedLines} regels staan niet: geef het document terug, anders komen hun bedragen in geen maand.",
                    $"{context.Statement.RefusedLines} lines do not stand: return the document, or their amounts come in no month.");
                break;
            case StatementStep.Return:
                violations.Require(
                    !string.IsNullOrWhiteSpace(context.Reason), "REASON_MISSING", "TIL-F09",
                    "Zeg waarom het document teruggaat.", "Tell why the document is returned.");
                break;
        }

        return new StatementJudgement
        {
            Violations = [.. violations],
            Rules = [Step(context.Step)],
        };
    }

    private static AppliedRule Step(StatementStep step) => step switch
    {
        StatementStep.Agree => Rule("TIL-F09", "Akkoord van een betrokken klantregisseur", "Agreed by a case manager concerned"),
        StatementStep.Approve => Rule("TIL-F09", "Akkoord van de contractmanager: de verzamelfactuur kan volgen",
            "Approved by the contract manager: the collective invoice may follow"),
        _ => Rule("TIL-F09", "Terug naar de opdrachtnemer", "Returned to the provider"),
    };

    private static bool HasAgreed(Statement statement, string manager) =>
        statement.Agreements.Contains($"{RoleIds.CaseManager}/{manager}");

    private static Violations Check(StatementContext context) => new Violations()
        .Require(
            context.Period == Terms.Month(context.Period.Start), "NOT_A_MONTH", "TIL-F07",
            "Het document gaat over een kalendermaand.", "The document is about a calendar month.", "period")
        .Require(
            context.Period.End < context.Provider.Today, "MONTH_NOT_CLOSED", "TIL-F07",
            "Deze maand is nog niet afgesloten.", "This month has not closed yet.", "period")
        .Require(
            !context.Provider.Statements.Any(other =>
                other.Kind == Kind && other.Period == context.Period && other.Status != StatementStatus.Returned),
            "MONTH_ACCOUNTED_FOR", "TIL-F07",
            "Over deze maand is al verantwoord.", "This month was accounted for already.", "period")
        // The document is made from the trajectories; a line that somebody adds is a price beside the all-in price.
        .Require(
            context.Given.IsEmpty, "ALL_IN_PRICE", "TIL-F10",
            "De trajectprijs is all-in: naast de afgesproken prijs wordt geen regel opgenomen.",
            "The trajectory price is all-in: no line is listed beside the agreed price.", "lines");

    /// <summary>Trajectories that started or ended in the month, however often an amount of theirs is listed.</summary>
    private static int Within(StatementContext context, List<StatementLine> lines, string date)
    {
        var listed = lines.Select(line => line.Trajectory).ToHashSet();
        return context.Cases.Select(one => one.Trajectory).Count(one =>
            listed.Contains(one.Id) && one.Fields.Has(TrajectoryFields.StartedOn)
            && one.Fields.Date(date) is { } on && context.Period.Contains(on));
    }

    private static int Count(List<StatementLine> lines, string listedAs) =>
        lines.Where(line => line.Values.Text(ListedAs) == listedAs).Select(line => line.Trajectory).Distinct().Count();

    private static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
