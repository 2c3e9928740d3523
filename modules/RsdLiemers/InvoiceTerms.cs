using Modular.Sdk.Calendar;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>The last date on which an invoice is in time (RSD-F05, DEC-26).</summary>
internal static class InvoiceTerms
{
    private const int Days = 30;

    /// <summary>Thirty days after completion: the last day of service, or the final report where the setting has it so (DEC-15).</summary>
    public static LocalDate AfterCompletion(Facts facts, LocalDate lastDay, LocalDate reportedOn) => facts.Term(
        Terms.Days(facts.Settings.Text(Settings.CompletionDate) == "final_report" ? reportedOn : lastDay, Days));

    /// <summary>A first instalment has no term unless the setting gives it one.</summary>
    public static LocalDate? FirstInstalment(Facts facts, LocalDate earnedOn) =>
        facts.Settings.Text(Settings.InstalmentTerm) == "thirty_days" ? facts.Term(Terms.Days(earnedOn, Days)) : null;

    public static LocalDate Quarter(Facts facts, LocalDate lastDay) =>
        facts.Term(Terms.Days(lastDay, (int)facts.Settings.Number(Settings.QuarterTerm)));
}
