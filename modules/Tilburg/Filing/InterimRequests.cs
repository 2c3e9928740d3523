using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>The municipality asks for an interim yearly report (TIL-R03).</summary>
internal static class InterimRequests
{
    public const string Kind = "til_interim_request";
    public const string DueOn = "due_on";

    private const string Until = "until";

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Kind, "Verzoek om een tussentijdse jaarrapportage", "Request for an interim yearly report", By.ContractManager, ["TIL-R03"],
            [
                Column.Date(Until, "Over het kalenderjaar tot en met", "On the calendar year until").Require("TIL-R03"),
                Column.Date(DueOn, "Aan te leveren op", "To be delivered on").Require("TIL-R03"),
                Column.Text("reason", "Aanleiding", "Occasion"),
            ],
            Judge),
    ];

    /// <summary>The part of the calendar year that a request is about.</summary>
    public static DatePeriod Period(Entry request)
    {
        var until = request.Values.Date(Until) ?? request.RecordedOn;
        return new DatePeriod(new NodaTime.LocalDate(until.Year, 1, 1), until);
    }

    public static IEnumerable<Entry> Of(ProviderContext context) => OnFile.Of(context, Kind);

    private static void Judge(EntryContext context, Filed filed)
    {
        filed.Violations.Require(
            !(context.Values.Date(DueOn) < context.Values.Date(Until)), "DUE_BEFORE_PERIOD_ENDS", "TIL-R03",
            "De rapportage kan niet worden geleverd voordat de periode voorbij is.",
            "The report cannot be delivered before its period is over.", DueOn);
        filed.Flag(
            "interim_report_requested", "TIL-R03", RoleIds.Provider,
            "De gemeente vraagt tussentijds een jaarrapportage", "The municipality asks for an interim yearly report");
    }
}
