using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>Whether a provider meets the requirements today, and what is to be renewed when (TIL-C07).</summary>
internal static class Eligibility
{
    private const int LeastReferences = 10;
    private const int DaysForProof = 10;

    public static Violations Missing(ProviderContext context, FieldValues contract)
    {
        var today = context.Today;
        var references = OnFile.Of(context, Papers.Reference).Sum(entry => entry.Values.Whole(Papers.Number) ?? 0);
        var locations = OnFile.Of(context, Premises.Location)
            .Where(entry => !(entry.Values.Date(Premises.AvailableFrom) > contract.Date(ContractFields.ValidFrom)));
        var lapsed = LatestByPerson(context).Where(entry => entry.Values.Date(Papers.ExpiresOn) < today).ToList();
        return new Violations()
            .Require(
                OnFile.Of(context, Papers.Extract).Any(), "EXTRACT_MISSING", "TIL-C01",
                "Het uittreksel uit het handelsregister ontbreekt.", "The trade register extract is missing.")
            .Require(
                OnFile.Of(context, Papers.Insurance).Any(entry => InForce(entry, today)), "INSURANCE_NOT_IN_FORCE", "TIL-C02",
                "Er is vandaag geen beroepsaansprakelijkheidsverzekering van kracht.",
                "No professional liability insurance is in force today.")
            .Require(
                references >= LeastReferences, "REFERENCES_MISSING", "TIL-C03",
                $"Er zijn referenties van {references} trajecten; ten minste {LeastReferences} worden gevraagd.",
                $"There are references of {references} trajectories; at least {LeastReferences} are asked for.")
            .Require(
                OnFile.Of(context, Papers.Conduct).Any(), "CERTIFICATE_MISSING", "TIL-C04",
                "Er is van niemand een VOG.", "There is no certificate of conduct of anyone.")
            .Require(
                lapsed.Count == 0, "CERTIFICATE_LAPSED", "TIL-C04",
                $"De VOG van {lapsed.Count} medewerkers is ouder dan vijf jaar.",
                $"The certificates of {lapsed.Count} members of staff are older than five years.")
            .Require(
                OnFile.Of(context, Premises.Procedure).Any(), "COMPLAINTS_PROCEDURE_MISSING", "TIL-C08",
                "De klachtenprocedure ontbreekt.", "The complaints procedure is missing.")
            .Require(
                !contract.Yes(TilburgModel.UsesLocation) || locations.Any(), "LOCATION_MISSING", "TIL-C09",
                "De locatie is bij de start van de overeenkomst niet beschikbaar.",
                "The location is not available at the start of the agreement.");
    }

    /// <summary>The proof of insurance after the award, and every paper that lapses.</summary>
    public static IEnumerable<Obligation> Due(ProviderContext context)
    {
        var insurances = OnFile.Of(context, Papers.Insurance).ToList();
        foreach (var (contract, number) in context.Contracts.Select((contract, index) => (contract, index + 1)))
        {
            if (contract.Date(TilburgModel.AwardedOn) is { } awarded)
            {
                yield return new Obligation(
                    "insurance_proof", $"insurance_proof_{number}", Terms.Days(awarded, DaysForProof), "TIL-C02",
                    Write.Text("Bewijs van verzekering binnen 10 dagen na de voorlopige opdrachtverstrekking",
                        "Proof of insurance within 10 days after the provisional award"))
                {
                    DoneOn = insurances.Select(entry => (LocalDate?)entry.RecordedOn).Min(),
                };
            }
        }

        foreach (var entry in insurances)
        {
            yield return Renewal(entry, entry.Values.Date(Papers.ValidTo), "TIL-C02", insurances, Papers.ValidTo);
        }

        foreach (var person in OnFile.Of(context, Papers.Conduct).GroupBy(entry => entry.Values.Text(Papers.Person)))
        {
            foreach (var entry in person)
            {
                yield return Renewal(entry, entry.Values.Date(Papers.ExpiresOn), "TIL-C04", [.. person], Papers.ExpiresOn);
            }
        }
    }

    private static bool InForce(Entry insurance, LocalDate on) =>
        insurance.Values.Date(Papers.ValidFrom) <= on && insurance.Values.Date(Papers.ValidTo) >= on;

    private static IEnumerable<Entry> LatestByPerson(ProviderContext context) =>
        from entry in OnFile.Of(context, Papers.Conduct)
        group entry by entry.Values.Text(Papers.Person) into person
        select person.MaxBy(entry => entry.Values.Date(Papers.ExpiresOn));

    private static Obligation Renewal(Entry entry, LocalDate? lapses, string ruleId, List<Entry> all, string column) => new(
        $"renew_{entry.Kind}", $"renew_{entry.Kind}_{entry.Id}", lapses ?? entry.RecordedOn, ruleId,
        Write.Text("Te vernieuwen voordat het vervalt; anders kan de gemeente het contract beëindigen",
            "To be renewed before it lapses; else the municipality may end the contract"))
    {
        DoneOn = all.Where(other => other.Values.Date(column) > lapses).Select(other => (LocalDate?)other.RecordedOn).Min(),
    };
}
