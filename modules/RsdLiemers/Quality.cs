using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>Dissatisfaction per case, improvement, and signals for the contract manager.</summary>
internal static class Quality
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RegisterDissatisfaction, "Ontevredenheid registreren", "Register dissatisfaction", By.CaseManager,
            ["RSD-C08", "RSD-C07"],
            [
                Arguments.Subject.Require("RSD-C08"), Arguments.ProviderToldOn.Require("RSD-C08"),
                Arguments.Agreements, Arguments.ImprovementDueOn,
            ],
            Register) with { Check = (command, violations) => command.CheckPast(violations, "RSD-C08", Arguments.ProviderToldOn.Name) },
        new Act(
            Trigger.ReportImprovementFailed, "Uitblijven van verbetering melden", "Report that improvement failed", By.CaseManager,
            ["RSD-C08", "RSD-C03"], [Arguments.Reason.Require("RSD-C08")], ReportFailure),
        new Act(
            Trigger.RecordImprovement, "Verbetering vastleggen", "Record the improvement", By.CaseManager, ["RSD-C08"],
            [Arguments.On, Arguments.Subject], RecordImprovement) with
        {
            Check = (command, violations) => command.CheckPast(violations, "RSD-C08"),
        },
        new Act(
            Trigger.RegisterSignal, "Signaal of suggestie doorgeven", "Pass on a signal or suggestion", By.ProviderOrCaseManager, ["RSD-C07"],
            [Arguments.Subject.Require("RSD-C07")], Signal),
    ];

    public static FieldValues SignalRow(LocalDate on, string kind, string? subject) => FieldValues.Empty
        .With(Arguments.On.Name, on)
        .With("kind", kind)
        .With(Arguments.Subject.Name, subject);

    private static void Register(Command command, Effects effects)
    {
        effects.Record(Tables.Dissatisfaction, command.Given.With(Arguments.On.Name, command.Today))
            .Copy(command.Given, Fields.ImprovementDueOn)
            .Flag(new Signal(
                "dissatisfaction", "RSD-C08", RoleIds.ContractManager,
                Write.Text("Ontevredenheid over een traject, besproken met de aanbieder",
                    "Dissatisfaction about a trajectory, told to the provider")))
            .Cite("RSD-C07", "Op de lijst voor het volgende evaluatiegesprek", "Listed for the next evaluation meeting");
        if (command.Given.Date(Fields.ImprovementDueOn) is { } by)
        {
            effects.Due(new Deadline(
                Deadlines.Improvement, by, "RSD-C08",
                Write.Text("Verbetering uiterlijk op de afgesproken datum", "Improvement by the date agreed")));
        }
    }

    private static void RecordImprovement(Command command, Effects effects) => effects
        .Set(Fields.ImprovementDueOn, null)
        .Meet(Deadlines.Improvement, command.On)
        .Record(Tables.Signals, SignalRow(command.On, "improvement", command.Given.Text(Arguments.Subject.Name)))
        .Cite("RSD-C08", $"Verbeterd op {Write.Date(command.On)}", $"Improved on {Write.Date(command.On)}");

    private static void ReportFailure(Command command, Effects effects) => effects
        .Set(Fields.ImprovementDueOn, null)
        .Meet(Deadlines.Improvement, command.Today)
        .Record(Tables.Signals, SignalRow(command.Today, "improvement_failed", command.Given.Text(Arguments.Reason.Name)))
        .Flag(new Signal(
            "improvement_failed", "RSD-C08", RoleIds.ContractManager,
            Write.Text("Verbetering blijft uit: stop de inkoop en ontbind het contract",
                "Improvement failed: stop purchasing and dissolve the contract")))
        .Cite("RSD-C03", "Het contract kan worden beëindigd; een mens beslist", "The contract may be ended; a person decides");

    private static void Signal(Command command, Effects effects)
    {
        var (kind, nl, en) = command.Role == RoleIds.Provider
            ? ("suggestion_of_provider", "Suggestie of signaal van de aanbieder", "Suggestion or signal of the provider")
            : ("signal_about_provider", "Signaal over de aanbieder", "Signal about the provider");
        effects.Record(Tables.Signals, SignalRow(command.Today, kind, command.Given.Text(Arguments.Subject.Name)))
            .Flag(new Signal(kind, "RSD-C07", RoleIds.ContractManager, Write.Text(nl, en)));
    }
}
