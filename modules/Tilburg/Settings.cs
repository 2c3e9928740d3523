using System.Collections.Immutable;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>What the agreements leave open: each a named setting with a default.</summary>
internal static class Settings
{
    public const string RefundMethod = "refund_method";
    public const string RefundMonths = "refund_months";
    public const string IndexRounding = "index_rounding";
    public const string StatementTerm = "statement_due";
    public const string VatDefault = "vat_when_not_stated";
    public const string IndexVintage = "index_vintage";
    public const string IndexProvisional = "index_provisional";
    public const string IndexQuarter = "index_quarter";
    public const string EndDate = "end_date";
    public const string HoldCounts = "hold_counts";
    public const string InvoiceIssuer = "invoice_issuer";
    public const string ListFirstInstalment = "list_first_instalment";
    public const string DaysOff = "move_terms_to_working_day";

    public static ImmutableArray<SettingDefinition> All { get; } =
    [
        Of(RefundMethod, "DEC-03", "Voorstel bij vroegtijdig einde: betaald min uitgevoerd deel van de prijs, of niet uitgevoerd deel van de 75%",
            "Proposal on early end: paid less the share of the price carried out, or the share of the 75% not carried out",
            "earned_share", "unexecuted_share"),
        Of(RefundMonths, "DEC-03", "Uitgevoerd: begonnen maanden tellen heel, of naar rato van dagen",
            "Carried out: started months count whole, or pro rata by days", "started_months", "days"),
        Of(IndexRounding, "DEC-05", "Indexeer elke prijs van de tabel, of het maandbedrag en vermenigvuldig",
            "Index each price of the table, or the monthly rate and multiply", "trajectory_price", "monthly_rate"),
        Of(StatementTerm, "DEC-06", "De eerste week na een afgesloten maand eindigt op",
            "The first week after a closed month ends on", "seventh", "iso_week", "five_working_days"),
        Of(VatDefault, "DEC-09", "Btw wanneer het productblad niets zegt", "VAT when the product sheet says nothing",
            "standard_21", "reduced_9", "zero", "exempt"),
        Of(IndexVintage, "DEC-13", "Welke publicatie van de indexcijfers", "Which publication of the index figures",
            "current", "first_published"),
        Of(IndexProvisional, "DEC-13", "Voorlopige indexcijfers gebruiken?", "Use provisional index figures?", "accept", "refuse"),
        Of(EndDate, "DEC-14", "Laatste dag van n maanden: de dag ervoor, of dezelfde dag",
            "Last day of n months: the day before, or the same day", "day_before", "same_day"),
        Of(HoldCounts, "DEC-17", "De 3 maanden on hold gelden voor het traject, of per periode",
            "The 3 months on hold are for the trajectory, or per spell", "cumulative", "per_spell"),
        Of(InvoiceIssuer, "DEC-18", "Wie de verzamelfactuur uitgeeft", "Who issues the collective invoice", "provider", "self_billing"),
        Of(IndexQuarter, "DEC-33", "Welk kwartaal van beide jaren wordt vergeleken", "Which quarter of both years is compared",
            "4", "1", "2", "3"),
        Of(ListFirstInstalment, "TIL-F07", "De 75% staat in de verantwoording van de maand van het akkoord, of van de start",
            "The 75% is listed in the document of the month of approval, or of the start", "approval_month", "start_month"),
        Of(DaysOff, "COM-04", "Schuift een termijn in dagen of weken die op een vrije dag eindigt?",
            "Does a term in days or weeks move off a day off?", "no", "yes"),
    ];

    private static SettingDefinition Of(string name, string decision, string nl, string en, string standard, params string[] others) =>
        new(name, decision, standard, new LocalizedText(nl, en)) { Allowed = [standard, .. others] };
}
