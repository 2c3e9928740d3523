using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>The proofs of eligibility: trade register, insurance, references and certificates of conduct (TIL-C01 to TIL-C04).</summary>
internal static class Papers
{
    public const string Extract = "til_extract";
    public const string Insurance = "til_insurance";
    public const string Reference = "til_reference";
    public const string Conduct = "til_conduct";

    public const string IssuedOn = "issued_on";
    public const string ValidFrom = "valid_from";
    public const string ValidTo = "valid_to";
    public const string ExpiresOn = "expires_on";
    public const string Person = "person";
    public const string Number = "trajectories";

    private const int YearsOfConduct = 5;

    private static readonly Money PerEvent = Money.Of(1_000_000);
    private static readonly Money PerYear = Money.Of(2_000_000);

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Extract, "Uittreksel uit het handelsregister", "Trade register extract", By.ProviderOrContractManager, ["TIL-C01"],
            [
                Column.Date(IssuedOn, "Datum van het uittreksel", "Date of the extract").Require("TIL-C01"),
                Column.Date("closing_on", "Sluiting van de aanmeldtermijn", "Closing date of the application").Require("TIL-C01"),
                Column.YesNo("authority_shown", "Bevoegdheid van de ondertekenaar blijkt eruit", "Shows the signatory's authority")
                    .Require("TIL-C01"),
            ],
            JudgeExtract),
        new EntryKind(
            Insurance, "Beroepsaansprakelijkheidsverzekering", "Professional liability insurance", By.ProviderOrContractManager,
            ["TIL-C02", "TIL-C07"],
            [
                Column.Money("per_event", "Dekking per gebeurtenis", "Cover per event").Require("TIL-C02"),
                Column.Money("per_year", "Dekking per verzekeringsjaar", "Cover per year").Require("TIL-C02"),
                Column.Date(ValidFrom, "Geldig vanaf", "Valid from").Require("TIL-C02"),
                Column.Date(ValidTo, "Geldig tot en met", "Valid until").Require("TIL-C02"),
            ],
            JudgeInsurance),
        new EntryKind(
            Reference, "Referentie", "Reference", By.ProviderOrContractManager, ["TIL-C03"],
            [
                Column.Text("client", "Opdrachtgever", "Client").Require("TIL-C03") with { MaxLength = 200 },
                Column.YesNo("private_person", "De opdrachtgever is een particulier", "The client is a private person").Require("TIL-C03"),
                Column.Whole(Number, "Succesvolle ontwikkeltrajecten", "Successful development trajectories").Require("TIL-C03") with
                {
                    Minimum = 1,
                },
                Column.Date("completed_on", "Afgerond op", "Completed on").Require("TIL-C03"),
                Column.Date("applied_on", "Aangemeld op", "Applied on").Require("TIL-C03"),
            ],
            JudgeReference),
        new EntryKind(
            Conduct, "Verklaring omtrent het gedrag", "Certificate of conduct", By.ProviderOrContractManager, ["TIL-C04", "TIL-C07"],
            [
                Column.Text(Person, "Medewerker, met een eigen kenmerk", "Member of staff, by a reference of its own").Require("TIL-C04") with
                {
                    MaxLength = 200,
                },
                Column.Choice(
                    "capacity", "Hoedanigheid", "Capacity",
                    new("staff", new("Personeel", "Staff")),
                    new("volunteer", new("Vrijwilliger", "Volunteer")),
                    new("experience_expert", new("Ervaringsdeskundige", "Experience expert")),
                    new("trainee", new("Stagiair", "Trainee"))).Require("TIL-C04"),
                Column.Date(IssuedOn, "Datum van de VOG", "Date of the certificate").Require("TIL-C04"),
                Column.Date("started_on", "Aanvang van de werkzaamheden", "Start of the work").Require("TIL-C04"),
            ],
            JudgeConduct).Computing(Column.Date(ExpiresOn, "Te vernieuwen voor", "To be renewed before")),
    ];

    private static void JudgeExtract(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-C01", IssuedOn);
        var (issued, closing) = (context.Values.Date(IssuedOn), context.Values.Date("closing_on"));
        filed.Violations.Require(
            !(issued is { } date && closing is { } close && date < Terms.Months(close, -6)), "EXTRACT_TOO_OLD", "TIL-C01",
            "Het uittreksel is bij sluiting ouder dan zes maanden.", "The extract is older than six months at the closing date.", IssuedOn)
            .Require(
                !(issued > closing), "EXTRACT_AFTER_CLOSING", "TIL-C01",
                "Het bewijsstuk is van na de sluiting.", "The proof is of after the closing date.", IssuedOn)
            .Require(
                context.Values.Yes("authority_shown"), "AUTHORITY_NOT_SHOWN", "TIL-C01",
                "Uit het uittreksel (of een volmacht) blijkt de bevoegdheid van de ondertekenaar.",
                "The extract (or a power of attorney) shows the signatory's authority.", "authority_shown");
        filed.Cite("TIL-C01", "Uittreksel niet ouder dan zes maanden bij sluiting", "Extract not older than six months at the closing date");
    }

    private static void JudgeInsurance(EntryContext context, Filed filed)
    {
        filed.Violations.Require(
            !(context.Values.Money("per_event") < PerEvent), "COVER_TOO_LOW", "TIL-C02",
            "De dekking is ten minste 1.000.000 euro per gebeurtenis.", "The cover is at least EUR 1,000,000 per event.", "per_event")
            .Require(
                !(context.Values.Money("per_year") < PerYear), "COVER_TOO_LOW", "TIL-C02",
                "De dekking is ten minste 2.000.000 euro per jaar.", "The cover is at least EUR 2,000,000 per year.", "per_year")
            .Require(
                !(context.Values.Date(ValidTo) < context.Values.Date(ValidFrom)), "ENDS_BEFORE_IT_STARTS", "TIL-C02",
                "De verzekering eindigt voordat zij begint.", "The insurance ends before it starts.", ValidTo);
        filed.Cite("TIL-C02", "Dekking voldoet", "The cover meets the requirement");
    }

    private static void JudgeReference(EntryContext context, Filed filed)
    {
        var (completed, applied) = (context.Values.Date("completed_on"), context.Values.Date("applied_on"));
        filed.Violations.Require(
            !context.Values.Yes("private_person"), "PRIVATE_PERSON", "TIL-C03",
            "Een referentie is van een formele opdrachtgever, niet van een particulier.",
            "A reference is of a formal client, not of a private person.", "private_person")
            .Require(
                !(completed is { } ended && applied is { } asked && ended < Terms.Years(asked, -3)), "REFERENCE_TOO_OLD", "TIL-C03",
                "De referentie is ouder dan drie jaar, gerekend vanaf de aanmelding.",
                "The reference is older than three years, counted from the application.", "completed_on")
            .Require(
                !(completed > applied), "REFERENCE_AFTER_APPLICATION", "TIL-C03",
                "Alleen behaalde resultaten tellen, geen prognose.", "Results achieved count, no forecast.", "completed_on");
        filed.Cite("TIL-C03", $"{context.Values.Whole(Number)} trajecten tellen mee", $"{context.Values.Whole(Number)} trajectories count");
    }

    private static void JudgeConduct(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-C04", IssuedOn);
        var (issued, started) = (context.Values.Date(IssuedOn), context.Values.Date("started_on"));
        filed.Violations.Require(
            !(issued is { } dated && started is { } begun && dated < Terms.Months(begun, -3)), "CERTIFICATE_TOO_OLD", "TIL-C04",
            "De VOG is bij aanvang ouder dan drie maanden.", "The certificate is older than three months at the start.", IssuedOn);
        var expires = issued is { } of ? Terms.Years(of, YearsOfConduct) : (NodaTime.LocalDate?)null;
        filed.Set(ExpiresOn, expires)
            .Cite("TIL-C04", $"Te vernieuwen voor {(expires is { } date ? Write.Date(date) : "-")}",
                $"To be renewed before {(expires is { } day ? Write.Date(day) : "-")}");
    }
}
