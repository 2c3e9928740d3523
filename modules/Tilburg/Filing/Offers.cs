using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Modelling;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>
/// The description of a provider's offer (TIL-C11). Those of all providers, listed by kind, are the information package for case managers.
/// </summary>
internal static class Offers
{
    public const string Kind = "til_offer";

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Kind, "Beschrijving van het aanbod", "Description of the offer", By.ProviderOrContractManager, ["TIL-C11"],
            [
                Column.Text("title", "Naam van het traject", "Name of the trajectory").Require("TIL-C11") with { MaxLength = 200 },
                Column.Text("description", "Inhoud van het aanbod", "Content of the offer").Require("TIL-C11"),
                Column.Date("requested_on", "Gevraagd op", "Requested on"),
            ],
            (_, filed) => filed.Cite("TIL-C11", "Opgenomen in het informatiepakket voor klantregisseurs",
                "Part of the information package for case managers")),
    ];
}
