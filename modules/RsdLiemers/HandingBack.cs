using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Handing a participant back before the start, and what the intake is reimbursed with.</summary>
internal static class HandingBack
{
    /// <summary>The most hours of an intake that are reimbursed (RSD-F08).</summary>
    public const decimal MostHours = 5;

    public const string Moment = "intake";

    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("information", "Opgehaalde informatie, zonder medische gegevens",
            "Information gathered, without medical data").Require("RSD-F08"),
        Column.Text("motivation", "Motivatie voor niet deelnemen", "Why the participant does not start").Require("RSD-F08"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RequestHandBack, "Terugmelding voorleggen", "Ask to hand back", By.Provider, ["RSD-T01"],
            [Arguments.Reason.Require("RSD-T01")], Request),
        new Act(
            Trigger.ApproveHandBack, "Akkoord op terugmelding", "Approve the hand-back", By.CaseManager, ["RSD-T01"], [], Approve),
        new Act(
            Trigger.RejectHandBack, "Geen akkoord op terugmelding", "Refuse the hand-back", By.CaseManager, ["RSD-T01"],
            [Arguments.Reason.Require("RSD-T01")], Reject),
        new Act(
            Trigger.SubmitHandBackReport, "Terugmeldrapportage indienen", "Submit the hand-back report", By.Provider,
            ["RSD-T01", "RSD-F08", "DEC-11"], [Arguments.Report, .. Sections, Arguments.Hours], Report),
    ];

    /// <summary>Whether an intake was held that was neither reimbursed by the hour nor settled by the case manager.</summary>
    public static bool AmountOpen(Facts facts) =>
        facts.Values.Has(Fields.IntakeOn) && !facts.HasEarned(Moment) && facts.AgreedAmount is null;

    private static void Request(Command command, Effects effects) => effects
        .Set(Fields.HandBackFrom, EnumName.Of(command.State))
        .Record(Tables.Requests, command.Given.With(Arguments.On.Name, command.Today).With(Arguments.Subject.Name, "hand_back"))
        .Flag(new Signal(
            "hand_back_requested", "RSD-T01", RoleIds.CaseManager,
            Write.Text("De aanbieder wil de kandidaat terugmelden", "The provider asks to hand the participant back")));

    private static void Approve(Command command, Effects effects)
    {
        effects.Record(Tables.Judgements, Planning.Judgement(command, "hand_back", approved: true))
            .Cite("RSD-T01", "Akkoord; de terugmeldrapportage volgt", "Approved; the hand-back report follows");
        CancelTerms(command, effects);
    }

    /// <summary>What was to be done is asked no more.</summary>
    public static void CancelTerms(Command command, Effects effects)
    {
        foreach (var kind in new[] { Deadlines.Intake, Deadlines.Plan, Deadlines.Start, Deadlines.Improvement })
        {
            if (command.Trajectory.Deadline(kind) is { Status: DeadlineStatus.Open })
            {
                effects.Cancel(kind);
            }
        }
    }

    private static void Reject(Command command, Effects effects) => effects
        .Set(Fields.HandBackFrom, null)
        .Record(Tables.Judgements, Planning.Judgement(command, "hand_back", approved: false))
        .Cite("RSD-T01", "Geen akkoord; de opdracht loopt door", "Not approved; the order goes on");

    private static void Report(Command command, Effects effects)
    {
        var content = Section.Read(command.Given, Sections);
        var report = new Report(
            ReportKinds.HandBack, ReportKinds.HandBack, command.Today, "RSD-T01",
            Write.Text("Terugmeldrapportage na akkoord", "Hand-back report after approval"));
        effects.Submit(report, command.Today, content)
            .Set(TrajectoryFields.CompletedOn, command.Today)
            .Cite("RSD-T01", "Teruggemeld na akkoord, met rapportage", "Handed back after approval, with a report")
            .Cite("RSD-R05", "Terugmelding volgens het format van RSD", "Handed back in RSD's format");
        if (!command.Values.Has(Fields.IntakeOn))
        {
            effects.Cite("RSD-F08", "Er was geen intake: niets te vergoeden", "There was no intake: nothing to reimburse");
        }
        else if (!command.Trajectory.BillableMoments.IsEmpty)
        {
            effects.Flag(new Signal(
                "hand_back_after_instalment", "RSD-F09", RoleIds.CaseManager,
                Write.Text(
                    "Er is al een termijn verdiend: spreek af wat redelijkerwijs wordt betaald",
                    "An instalment was earned already: agree what is reasonably paid")));
        }
        else
        {
            Reimburse(command, effects);
        }
    }

    private static void Reimburse(Command command, Effects effects)
    {
        var hours = command.Given.Decimal(Arguments.Hours.Name) ?? command.Values.Decimal(Fields.IntakeHours);
        if (hours is not { } spent
            || command.Values.Money(Fields.HourlyRate) is not { } rate
            || command.Settings.Text(Settings.IntakeAmount) == "case_manager")
        {
            effects.Flag(new Signal(
                "intake_amount_open", "DEC-11", RoleIds.CaseManager,
                Write.Text("Zonder uren of uurtarief bepaalt de klantmanager de vergoeding",
                    "Without hours or an hourly rate the case manager sets the amount")));
            return;
        }

        effects.Earn(Moments.Of(Moment, command.Today, IntakeAmount(spent, rate), "RSD-F08", "DEC-11") with
        {
            InvoiceBy = InvoiceTerms.AfterCompletion(command, command.Today, command.Today),
        });
    }

    /// <summary>min(hours, 5) x the hourly rate.</summary>
    private static Priced IntakeAmount(decimal spent, Money rate)
    {
        var hours = Math.Min(spent, MostHours);
        var capped = new Calculation(
            Write.Text("Te vergoeden uren", "Hours reimbursed"), "RSD-F08", $"min({Write.Number(spent)}, 5)", $"{Write.Number(hours)} h")
        {
            Inputs = [new(Write.Text("Uren aan de intake", "Hours spent on the intake"), $"{Write.Number(spent)} h")],
        };
        return Moments.Product(Write.Text("Vergoeding intake", "Reimbursement of the intake"), "DEC-11", hours, "h", rate, capped);
    }
}
