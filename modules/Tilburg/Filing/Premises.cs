using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>The complaints procedure and the location (TIL-C08, TIL-C09).</summary>
internal static class Premises
{
    public const string Procedure = "til_complaints_procedure";
    public const string Location = "til_location";
    public const string AvailableFrom = "available_from";

    private const decimal MostKilometres = 10;

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Procedure, "Klachtenprocedure", "Complaints procedure", By.ProviderOrContractManager, ["TIL-C08"],
            [
                Column.Date("adopted_on", "Vastgesteld op", "Adopted on").Require("TIL-C08"),
                Column.YesNo("clients_know", "Klanten kennen de regeling", "Clients know of it").Require("TIL-C08"),
                Column.YesNo("to_municipality", "Een klant die zich onveilig voelt kan bij de gemeente terecht",
                    "A client who feels unsafe can go to the municipality").Require("TIL-C08"),
            ],
            JudgeProcedure),
        new EntryKind(
            Location, "Locatie", "Location", By.ProviderOrContractManager, ["TIL-C09"],
            [
                Column.Text("address", "Adres", "Address").Require("TIL-C09") with { MaxLength = 300 },
                Column.Decimal("kilometres", "Kilometers van de gemeentegrens", "Kilometres from the municipal boundary").Require("TIL-C09"),
                Column.YesNo("public_transport", "Met het openbaar vervoer bereikbaar", "Reachable by public transport").Require("TIL-C09"),
                Column.Date(AvailableFrom, "Beschikbaar vanaf", "Available from").Require("TIL-C09"),
            ],
            JudgeLocation),
    ];

    private static void JudgeProcedure(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-C08", "adopted_on");
        filed.Violations.Require(
            context.Values.Yes("clients_know"), "CLIENTS_DO_NOT_KNOW", "TIL-C08",
            "Klanten zijn op de hoogte van de klachtenregeling.", "Clients know of the complaints procedure.", "clients_know")
            .Require(
                context.Values.Yes("to_municipality"), "NO_WAY_TO_MUNICIPALITY", "TIL-C08",
                "Een klant die zich onvoldoende veilig voelt kan de klacht bij de gemeente melden.",
                "A client who does not feel safe enough can take the complaint to the municipality.", "to_municipality");
        filed.Cite("TIL-C08", "Vastgestelde klachtenprocedure", "Adopted complaints procedure");
    }

    private static void JudgeLocation(EntryContext context, Filed filed)
    {
        filed.Violations.Require(
            !(context.Values.Decimal("kilometres") > MostKilometres), "TOO_FAR", "TIL-C09",
            "De locatie ligt binnen 10 kilometer van de gemeentegrens.", "The location is within 10 km of the municipal boundary.",
            "kilometres")
            .Require(
                context.Values.Yes("public_transport"), "NO_PUBLIC_TRANSPORT", "TIL-C09",
                "De locatie is met het openbaar vervoer te bereiken.", "The location is reachable by public transport.", "public_transport");
        filed.Cite("TIL-C09", "Locatie voldoet", "The location meets the requirement");
    }
}
