using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>What the provider reports to the case manager, and the consultations between the two.</summary>
internal static class Consulting
{
    private const string Stagnation = "stagnation";
    private const string OtherSupport = "other_support";
    private const string Change = "change";
    private const string Ending = "ending";

    private static readonly ColumnDefinition Area = Column.Choice(
        "area", "Soort ondersteuning", "Kind of support",
        new("participation", new("Participatie", "Participation")),
        new("reintegration", new("Re-integratie", "Re-integration")),
        new("wellbeing", new("Welzijn", "Wellbeing")));

    public static ColumnDefinition Subject { get; } = Column.Choice(
        "subject", "Onderwerp", "Subject",
        new(Change, new("Wijziging van traject of plan", "Change of trajectory or plan")),
        new(Stagnation, new("Stagnatie", "Stagnation")),
        new(OtherSupport, new("Andere ondersteuning", "Other support")),
        new(Ending, new("Beëindiging en facturatie", "Ending and invoicing")),
        new("progress", new("Voortgang", "Progress")));

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.ReportStagnation, "Stagnatie melden", "Report stagnation", By.Provider, ["TIL-D06", "COM-08"],
            [Arguments.Subject.Require("TIL-D06")], ReportStagnation),
        new Act(
            Trigger.ReportOtherSupport, "Behoefte aan andere ondersteuning melden", "Report a need for other support", By.Provider,
            ["TIL-D08", "COM-08"], [Area.Require("TIL-D08"), Arguments.Subject], ReportOtherSupport),
        new Act(
            Trigger.RecordConsultation, "Overleg vastleggen", "Record a consultation", By.ProviderOrCaseManager,
            ["TIL-O08", "TIL-D06", "TIL-D08", "TIL-T03"],
            [Subject.Require("TIL-O08"), Arguments.On, Arguments.Agreements.Require("TIL-O08"), Arguments.ClientToldOn], Consult) with
        {
            Check = CheckConsultation,
        },
    ];

    private static void ReportStagnation(Command command, Effects effects) => effects
        .Set(Fields.StagnationOpen, true)
        .Record(Tables.Notices, Notice(command, Stagnation, command.Given.Text(Arguments.Subject.Name)))
        .Flag(new Signal(
            "stagnation", "TIL-D06", RoleIds.CaseManager,
            Write.Text("De voortgang stagneert: overleg wat nodig is", "Progress stagnates: consult about what is needed")));

    private static void ReportOtherSupport(Command command, Effects effects) => effects
        .Set(Fields.OtherSupportOpen, true)
        .Record(Tables.Notices, Notice(
            command, OtherSupport, $"{command.Given.Text(Area.Name)}: {command.Given.Text(Arguments.Subject.Name)}".TrimEnd(' ', ':')))
        .Flag(new Signal(
            OtherSupport, "TIL-D08", RoleIds.CaseManager,
            Write.Text("De opdrachtnemer verwacht dat de klant andere ondersteuning nodig heeft",
                "The provider expects the client to need other support")));

    private static FieldValues Notice(Command command, string kind, string? subject) => FieldValues.Empty
        .With(Arguments.On.Name, command.Today)
        .With(Tables.Kind.Name, kind)
        .With(Arguments.Subject.Name, subject);

    private static void CheckConsultation(Command command, Violations violations)
    {
        command.CheckPast(violations, "TIL-O08");
        command.CheckPast(violations, "TIL-D06", Arguments.ClientToldOn.Name);
        violations.Require(
            command.Given.Text(Subject.Name) != Stagnation || command.Given.Has(Arguments.ClientToldOn.Name), "CLIENT_NOT_TOLD", "TIL-D06",
            "De klant wordt van dit overleg en de gevolgen op de hoogte gesteld.",
            "The client is told of this consultation and its consequences.", Arguments.ClientToldOn.Name);
    }

    private static void Consult(Command command, Effects effects)
    {
        var subject = command.Given.Text(Subject.Name);
        var (rule, nl, en) = subject switch
        {
            Stagnation => ("TIL-D06", "Stagnatie besproken; de klant is op de hoogte", "Stagnation discussed; the client was told"),
            OtherSupport => ("TIL-D08", "Overleg over andere ondersteuning vastgelegd", "Consultation about other support recorded"),
            Ending => ("TIL-T03", "Afstemming met de klantregisseur vooraf", "The case manager was consulted beforehand"),
            Change => ("TIL-O08", "Overleg over de wijziging vastgelegd", "Consultation about the change recorded"),
            _ => ("TIL-D06", "De klantregisseur is op de hoogte gehouden", "The case manager was kept informed"),
        };
        effects.Record(Tables.Consultations, command.Given.With(Arguments.On.Name, command.On)).Cite(rule, nl, en);
        switch (subject)
        {
            case Stagnation:
                effects.Set(Fields.StagnationOpen, null);
                break;
            case OtherSupport:
                effects.Set(Fields.OtherSupportOpen, null);
                break;
            case Ending:
                effects.Set(Fields.EndingConsultedOn, command.On);
                break;
            case Change:
                effects.Set(Fields.ChangeConsultedOn, command.On);
                break;
        }
    }
}
