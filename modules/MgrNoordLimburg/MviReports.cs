using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The yearly written report on MVI of a provider above the threshold (MGR-C14).</summary>
internal static class MviReports
{
    public const string Kind = "mgr_mvi_report";

    public static StatementDefinition Definition { get; } = new(Kind, Write.Text("Rapportage MVI", "MVI report"), By.Provider)
    {
        ApprovedBy = By.ContractManager,
        Fields =
        [
            Column.Text("mvi_progress", "Voortgang MVI", "MVI progress").Require("MGR-C14"),
            Column.Text("mvi_plans", "Voornemens", "Intentions"),
        ],
        RuleIds = ["MGR-C14"],
    };

    public static LocalDate Due(int year) => new(year, 12, 31);

    public static StatementOutcome Compose(StatementContext context)
    {
        var applies = context.Provider.Contracts.Any(contract => contract.Yes(MgrModel.SocialReturnApplies));
        var due = Due(context.Period.Start.Year);
        return new StatementOutcome
        {
            Violations =
            [
                .. new Violations().Require(
                    context.Period == Terms.Year(due.Year), "NOT_A_YEAR", "MGR-C14",
                    "De rapportage gaat over een kalenderjaar.", "The report covers a calendar year.", "period"),
            ],
            Measures = [.. HandedIn.InTime(context, due)],
            Rules =
            [
                applies
                    ? HandedIn.Rule("MGR-C14", $"Uiterlijk {Write.Date(due)}", $"Due on {Write.Date(due)}")
                    : HandedIn.Rule("MGR-C14", "Niet verplicht: onder de drempel", "Not obliged: below the threshold"),
            ],
        };
    }
}
