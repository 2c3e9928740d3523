using Modular.Modules.Tilburg.Filing;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Accounts;

/// <summary>When the documents are due: monthly in the first week after a closed month, yearly before 1 February (TIL-F07, TIL-R01).</summary>
internal static class DocumentCalendar
{
    private const int FirstYear = 2023;

    public static IEnumerable<Obligation> Of(ProviderContext context, DatePeriod period) =>
        [.. Months(context, period), .. Years(context, period), .. Asked(context)];

    /// <summary>The last day of the first week after a month (DEC-06).</summary>
    public static LocalDate DueAfter(DatePeriod month, SettingValues settings, WorkingDays calendar) => settings.Text(Settings.StatementTerm) switch
    {
        "iso_week" => Terms.Days(month.End, 14 - (int)month.End.DayOfWeek),
        "five_working_days" => calendar.Add(month.End, 5),
        _ => Terms.Days(month.End, 7),
    };

    /// <summary>Before 1 February: 31 January at the latest.</summary>
    public static LocalDate DueAfterYear(int year) => Terms.Before(new LocalDate(year + 1, 2, 1));

    /// <summary>From the month of the first order on; once all trajectories have ended there is nothing left to account for.</summary>
    private static IEnumerable<Obligation> Months(ProviderContext context, DatePeriod period)
    {
        if (context.Orders.IsEmpty)
        {
            yield break;
        }

        var last = context.Ends.Length >= context.Orders.Length
            ? LocalDate.Max(context.Ends.Max(), context.Orders.Max())
            : LocalDate.Max(context.Contracts.Select(row => row.Date(ContractFields.ValidTo)).Max() ?? period.End, context.Today);
        for (var month = Terms.Month(context.Orders.Min());
             month.Start <= last && month.Start <= period.End;
             month = Terms.Month(Terms.After(month.End)))
        {
            yield return new Obligation(
                Accountability.Kind, $"accountability_{month.Start:uuuu-MM}", DueAfter(month, context.Settings, context.Calendar), "TIL-F07",
                Write.Text($"Verantwoordingsdocument over {month.Start:uuuu-MM}, naar {Accountability.Address}",
                    $"Accountability document on {month.Start:uuuu-MM}, to {Accountability.Address}"))
            {
                Period = month,
                DoneOn = SubmittedOn(context, Accountability.Kind, month),
            };
        }
    }

    /// <summary>For each calendar year of the contract, clients or not: without any, a confirmation instead.</summary>
    private static IEnumerable<Obligation> Years(ProviderContext context, DatePeriod period)
    {
        var signed = context.Contracts.Where(row => row.Text(ContractFields.Status) is "active" or "ended").ToList();
        if (signed.Select(row => row.Date(ContractFields.ValidFrom)).Min() is not { } from)
        {
            yield break;
        }

        var until = signed.Any(row => !row.Has(ContractFields.ValidTo))
            ? period.End
            : LocalDate.Min(period.End, signed.Select(row => row.Date(ContractFields.ValidTo)).Max() ?? period.End);
        for (var year = Math.Max(FirstYear, from.Year); year <= until.Year; year++)
        {
            yield return new Obligation(
                YearlyReport.Kind, $"yearly_{year}", DueAfterYear(year), "TIL-R01",
                Write.Text($"Jaarrapportage {year}, of de bevestiging dat er geen klanten waren",
                    $"Yearly report {year}, or the confirmation that there were no clients"))
            {
                Period = Terms.Year(year),
                DoneOn = SubmittedOn(context, YearlyReport.Kind, Terms.Year(year)),
            };
        }
    }

    private static IEnumerable<Obligation> Asked(ProviderContext context) => InterimRequests.Of(context).Select(request => new Obligation(
        YearlyReport.InterimKind, $"interim_{request.Id}", request.Values.Date(InterimRequests.DueOn) ?? request.RecordedOn, "TIL-R03",
        Write.Text("Tussentijdse jaarrapportage op verzoek", "Interim yearly report on request"))
    {
        Period = InterimRequests.Period(request),
        DoneOn = SubmittedOn(context, YearlyReport.InterimKind, InterimRequests.Period(request)),
    });

    private static LocalDate? SubmittedOn(ProviderContext context, string kind, DatePeriod period) => context.Statements
        .Where(statement => statement.Kind == kind && statement.Period == period && statement.Status != StatementStatus.Returned)
        .Select(statement => (LocalDate?)statement.SubmittedOn).Min();
}
