using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>The start of the service.</summary>
internal static class Running
{
    private static readonly ColumnDefinition StartedOn = Column.Date(TrajectoryFields.StartedOn, "Gestart op", "Started on");

    private static readonly ColumnDefinition EndsOn =
        Column.Date(TrajectoryFields.EndsOn, "Laatste dag (als de maanden niet vastliggen)", "Last day (where the months are not set)");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.Start, "Starten", "Start", By.Provider, ["RSD-D03", "RSD-R01", "RSD-R02", "RSD-R03", "RSD-R04", "RSD-C09", "DEC-14"],
            [StartedOn.Require("RSD-D03"), EndsOn, Arguments.Counsellor], Start) with { Check = CheckStart },
    ];

    private static void CheckStart(Command command, Violations violations)
    {
        command.CheckPast(violations, "RSD-D03", StartedOn.Name);
        var start = command.Given.Date(StartedOn.Name) ?? command.Today;
        violations.Require(
            !(start < (command.Values.Date(Fields.PlanApprovedOn) ?? command.Values.Date(Fields.IntakeOn))),
            "START_BEFORE_APPROVAL", "RSD-D03",
            "De start ligt voor het akkoord, of bij code 1 voor de intake.",
            "The start lies before the approval, or for code 1 before the intake.", StartedOn.Name);
        violations.Require(
            !command.Given.Has(Fields.Counsellor) || !command.Values.Has(Fields.Counsellor)
                || command.Given.Text(Fields.Counsellor) == command.Values.Text(Fields.Counsellor),
            "COUNSELLOR_ASSIGNED", "RSD-C09",
            "Er is al een vaste begeleider; registreer een vervanging.", "There is a fixed counsellor already; register a replacement.",
            Fields.Counsellor);
        violations.Require(
            command.Given.Has(EndsOn.Name) || command.Months is not null, "END_MISSING", "DEC-14",
            "Noem de laatste dag: het aantal maanden ligt niet vast.", "State the last day: the number of months is not set.",
            "ends_on");
        violations.Require(
            !command.Given.Has(EndsOn.Name) || command.Months is null, "END_FOLLOWS_MONTHS", "DEC-14",
            "De laatste dag volgt uit de afgesproken maanden.", "The last day follows from the months agreed.", "ends_on");
        if (command.Given.Date(EndsOn.Name) is not { } end)
        {
            return;
        }

        violations.Require(
            end >= start, "END_BEFORE_START", "DEC-14",
            "De laatste dag ligt voor de start.", "The last day lies before the start.", "ends_on");
        Lengths.Check(violations, command, start, end, "ends_on");
    }

    private static void Start(Command command, Effects effects)
    {
        var start = command.Given.Date(StartedOn.Name) ?? command.Today;
        var end = command.Given.Date(EndsOn.Name) ?? command.LastDay(start, command.Months ?? 1);
        effects.Set(TrajectoryFields.StartedOn, start)
            .Set(TrajectoryFields.EndsOn, end)
            .Meet(Deadlines.Start, start)
            .Cite("DEC-14", $"Laatste dag {Write.Date(end)}", $"Last day {Write.Date(end)}");
        CiteReporting(command, effects);
        Schedule.Owe(command, effects, Schedule.Of(command, start, [new Schedule.Stretch(command.Code, end)]));
        Counselling.AtStart(command, effects, start);
    }

    private static void CiteReporting(Facts facts, Effects effects)
    {
        if (facts.Code.IsShort())
        {
            effects.Cite("RSD-R01", "Eén rapportage, aan het einde", "One report, at the end");
        }

        if (facts.Code is ProductCode.VariableShort or ProductCode.VariableLong)
        {
            effects.Cite("DEC-02", "De lege cel geldt als die van de code erboven", "The empty cell counts as that of the code above");
        }

        if (facts.ReportsHalfYearly || !facts.Values.Has(Fields.HalfYearlyReason) || !facts.Code.IsLong())
        {
            return;
        }

        effects.Flag(new Signal(
            "half_yearly_not_agreed", "RSD-R03", RoleIds.CaseManager,
            Write.Text(
                "Er is een reden voor halfjaarlijks rapporteren, maar het contract heeft dat niet: per kwartaal blijft gelden",
                "There is a reason to report half-yearly, but the contract does not have it: quarterly stays")));
    }
}
