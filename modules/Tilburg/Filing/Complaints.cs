using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>Complaints of clients and how they were handled (TIL-R04, TIL-R06).</summary>
internal static class Complaints
{
    private const string Kind = "til_complaint";
    private const string Handled = "til_complaint_handled";
    private const string ReceivedOn = "received_on";
    private const string SolvedAtOnce = "solved_at_once";
    private const string ReportedOn = "reported_on";
    private const string Complaint = "complaint";

    private static readonly ColumnDefinition About = Column.Choice(
        "about", "Soort klacht", "Kind of complaint",
        new("treatment", new("Bejegening", "Treatment")),
        new("service", new("Dienstverlening", "Service")),
        new("safety", new("Veiligheid", "Safety")),
        new("accessibility", new("Bereikbaarheid", "Accessibility")),
        new("other", new("Anders", "Other")));

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Kind, "Klacht van een klant", "Complaint of a client", [RoleIds.Provider, RoleIds.CaseManager, RoleIds.ContractManager],
            ["TIL-R04", "TIL-R06", "COM-08"],
            [
                Column.Date(ReceivedOn, "Ontvangen op", "Received on").Require("TIL-R04"),
                About.Require("TIL-R04"),
                Column.Text("summary", "Korte omschrijving, zonder medische gegevens", "Short description, without medical data"),
                Column.Text("client_number", "Klantnummer (mag leeg blijven)", "Client number (may stay empty)") with { MaxLength = 40 },
                Column.YesNo(SolvedAtOnce, "Per ommekeer opgelost", "Solved at once").Require("TIL-R06"),
                Column.Date(ReportedOn, "Gemeld bij de gemeente op", "Reported to the municipality on"),
            ],
            Judge),
        new EntryKind(
            Handled, "Afhandeling van een klacht", "Handling of a complaint", [RoleIds.Provider, RoleIds.CaseManager, RoleIds.ContractManager],
            ["TIL-R04"],
            [
                OnFile.Reference(Complaint, "Klacht", "Complaint").Require("TIL-R04"),
                Column.Date("handled_on", "Afgehandeld op", "Handled on").Require("TIL-R04"),
                Column.Text("handling", "Afhandeling", "Handling").Require("TIL-R04"),
            ],
            JudgeHandling),
    ];

    /// <summary>Complaints received in a period, and how many of them were solved at once or handled.</summary>
    public static (int Received, int Handled) Count(ProviderContext provider, DatePeriod period)
    {
        var received = OnFile.Of(provider, Kind)
            .Where(entry => entry.Values.Date(ReceivedOn) is { } on && period.Contains(on)).ToList();
        var handled = OnFile.Of(provider, Handled).Select(entry => Id(entry.Values.Text(Complaint))).ToHashSet();
        return (received.Count, received.Count(entry => entry.Values.Yes(SolvedAtOnce) || handled.Contains(entry.Id)));
    }

    /// <summary>The complaints of a period by kind, as <c>Bejegening 2, Veiligheid 1</c>: they are read in the report.</summary>
    public static string ByKind(ProviderContext provider, DatePeriod period) => string.Join(", ",
        OnFile.Of(provider, Kind)
            .Where(entry => entry.Values.Date(ReceivedOn) is { } on && period.Contains(on))
            .GroupBy(entry => entry.Values.Text("about"))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{About.Choices.First(choice => choice.Value == group.Key).Label.Nl} {group.Count()}"));

    private static string? Id(string? name) => name?[(name.LastIndexOf('/') + 1)..];

    private static void Judge(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-R04", ReceivedOn);
        OnFile.CheckPast(context, filed, "TIL-R06", ReportedOn);
        var atOnce = context.Values.Yes(SolvedAtOnce);
        filed.Violations.Require(
            atOnce || context.Role != RoleIds.Provider || context.Values.Has(ReportedOn), "NOT_REPORTED", "TIL-R06",
            "Een klacht die niet per ommekeer is op te lossen, wordt bij de gemeente gemeld.",
            "A complaint that cannot be solved at once is reported to the municipality.", ReportedOn);
        filed.Cite("TIL-R04", "Geregistreerd voor de jaarrapportage", "Registered for the yearly report");
        if (!atOnce)
        {
            filed.Flag(
                "complaint", "TIL-R06", RoleIds.ContractManager,
                "Klacht die niet per ommekeer is opgelost", "Complaint that was not solved at once");
        }
    }

    private static void JudgeHandling(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-R04", "handled_on");
        var complaint = OnFile.Named(context, Complaint, Kind);
        filed.Violations.Require(
            complaint is not null, "UNKNOWN_COMPLAINT", "TIL-R04",
            "Deze klacht is niet geregistreerd.", "This complaint is not registered.", Complaint)
            .Require(
                !(context.Values.Date("handled_on") < complaint?.Values.Date(ReceivedOn)), "HANDLED_BEFORE_RECEIVED", "TIL-R04",
                "Afgehandeld voordat de klacht kwam.", "Handled before the complaint came.", "handled_on");
        filed.Cite("TIL-R04", "Afhandeling geregistreerd", "Handling registered");
    }
}
