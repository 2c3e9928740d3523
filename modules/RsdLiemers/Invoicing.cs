using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>What an invoice must state, when it is late and when it is to be paid.</summary>
internal sealed class Invoicing : IInvoicing
{
    private const string Address = "ua@rsddeliemers.nl";
    private const int WorkingDaysToPay = 30;
    private const int StatutoryDays = 30;

    public VatBasis VatBasis => VatBasis.Including;

    public InvoiceJudgement Judge(InvoiceContext context)
    {
        var facts = new Facts(context);
        return context.Step switch
        {
            InvoiceStep.Draft => Draft(context, facts),
            InvoiceStep.Issue => Issue(context, facts),
            InvoiceStep.Receive => Receive(context, facts),
            InvoiceStep.Pay => Pay(context, facts),
            _ => new InvoiceJudgement
            {
                Rules = [Rule("RSD-F10", "De factuur wordt aangepast aan het afgesproken bedrag",
                    "The invoice is adjusted to the agreed amount")],
            },
        };
    }

    private static InvoiceJudgement Draft(InvoiceContext context, Facts facts)
    {
        var violations = new Violations();
        CheckClientNumber(context, facts, violations);
        var surname = facts.Reference.Participant.Text(ParticipantFields.Surname);
        violations.Require(
            !string.IsNullOrWhiteSpace(surname), "SURNAME_MISSING", "RSD-F04",
            "De factuur noemt de achternaam van de cliënt; die is niet bekend.",
            "The invoice states the client's surname, which is not known.");
        violations.Require(
            !context.Invoice.Total.IsNegative, "CREDIT_THE_INVOICE", "RSD-F10",
            "Wat te veel is gefactureerd gaat terug met een creditnota op die factuur, niet met een negatieve factuur.",
            "What was invoiced too much goes back by a credit note on that invoice, not by a negative invoice.");
        return new InvoiceJudgement
        {
            Violations = [.. violations],
            Statements = violations.None ? Statements(context, facts, surname ?? string.Empty) : [],
            SendTo = Address,
            Rules =
            [
                Rule("RSD-F04", "Eén factuur per cliënt, met de gevraagde gegevens", "One invoice per client, with what is asked for"),
                Rule("RSD-F12", $"Digitaal naar {Address}", $"Digitally to {Address}"),
            ],
        };
    }

    private static ImmutableArray<InvoiceStatement> Statements(InvoiceContext context, Facts facts, string surname)
    {
        var total = context.Invoice.Total;
        var treatment = Pricing.VatTreatment(facts);
        var statements = new List<InvoiceStatement>
        {
            new("surname", Write.Text("Achternaam", "Surname"), surname, "RSD-F04"),
            new("client_number", Write.Text("Cliëntnummer", "Client number"),
                facts.Values.Text(TrajectoryFields.ClientNumber) ?? string.Empty, "RSD-F04"),
            new("amount_including_vat", Write.Text("Bedrag inclusief btw", "Amount including VAT"), Write.Amount(total), "RSD-F04"),
            new("vat", Write.Text("Waarvan btw", "Of which VAT"), Write.Amount(total - Pricing.WithoutVat(total, treatment)), "DEC-09"),
        };
        if (Lengths.IsLong(facts) && Period(context, facts) is { } period)
        {
            statements.Add(new("period", Write.Text("Periode", "Period"), period.ToString(), "RSD-F04"));
        }

        return [.. statements];
    }

    /// <summary>The period of the lines, else from the start up to the last day or today.</summary>
    private static DatePeriod? Period(InvoiceContext context, Facts facts)
    {
        var periods = context.Invoice.Lines.Select(line => line.Period).OfType<DatePeriod>().ToList();
        if (periods.Count > 0)
        {
            return new DatePeriod(periods.Min(period => period.Start), periods.Max(period => period.End));
        }

        var start = facts.StartedOn ?? facts.ReferredOn;
        var end = facts.CompletedOn ?? context.On;
        return end < start ? null : new DatePeriod(start, end);
    }

    private static InvoiceJudgement Issue(InvoiceContext context, Facts facts)
    {
        var violations = new Violations();
        CheckClientNumber(context, facts, violations);
        var late = IsLate(context);
        return new InvoiceJudgement
        {
            Violations = [.. violations],
            Signals = late
                ?
                [
                    new Signal(
                        "late_invoice", "RSD-F05", RoleIds.CaseManager,
                        Write.Text(
                            "Later dan 30 dagen ingediend: RSD kan deels of niet betalen",
                            "Submitted after 30 days: RSD may pay in part or not at all")),
                ]
                : [],
            SendTo = Address,
            Rules =
            [
                Rule("RSD-F05", late ? "De factuur is te laat" : "De factuur is op tijd",
                    late ? "The invoice is late" : "The invoice is in time"),
                Rule("DEC-26", "De termijn geldt voor de laatste factuur, en na elk kwartaal bij code 5",
                    "The term holds for the last invoice, and after each quarter for code 5"),
                Rule("RSD-F12", $"Digitaal naar {Address}", $"Digitally to {Address}"),
            ],
        };
    }

    private static InvoiceJudgement Receive(InvoiceContext context, Facts facts)
    {
        var contractual = facts.Calendar.Add(context.On, WorkingDaysToPay);
        NodaTime.LocalDate? statutory = facts.Settings.Text(Settings.StatutoryTerm) == "keep" ? Terms.Days(context.On, StatutoryDays) : null;
        return new InvoiceJudgement
        {
            ContractualDueOn = contractual,
            StatutoryDueOn = statutory,
            Rules =
            [
                Rule("RSD-F06", $"Te betalen uiterlijk {Write.Date(contractual)}, 30 werkdagen na ontvangst",
                    $"To be paid by {Write.Date(contractual)}, 30 working days after receipt"),
                Rule("COM-03", "Weekenden en feestdagen tellen niet mee", "Weekends and public holidays do not count"),
                statutory is null
                    ? Rule("DEC-16", "De wettelijke termijn wordt niet bewaard", "The statutory term is not kept")
                    : Rule("DEC-16", "De eerste van beide data telt voor herinneringen", "Reminders follow the earlier of both dates"),
            ],
        };
    }

    private static InvoiceJudgement Pay(InvoiceContext context, Facts facts)
    {
        var violations = new Violations();
        var isLast = context.Invoice.Lines.Any(line => IsLast(line.Key));
        var accepted = facts.Trajectory.Report(ReportKinds.Final) is { Status: ReportStatus.Accepted };
        var handedBack = facts.State == State.HandedBack;
        violations.Require(
            !isLast || accepted || handedBack || facts.Settings.On(Settings.PayBeforeAcceptance), "REPORT_NOT_ACCEPTED", "DEC-15",
            "De laatste factuur is betaalbaar nadat de eindrapportage akkoord is.",
            "The last invoice is payable once the final report was accepted.");
        violations.Require(
            !(context.Amount > context.Invoice.Total - context.Invoice.Paid), "MORE_THAN_OPEN", "COM-01",
            "Er wordt meer betaald dan openstaat.", "More is paid than is open.");
        return new InvoiceJudgement
        {
            Violations = [.. violations],
            Rules = IsLate(context)
                ? [Rule("RSD-F05", "Te laat gefactureerd: deels of niet betalen kan",
                    "Invoiced late: it may be paid in part or not at all")]
                : [Rule("DEC-15", "Betaalbaar", "Payable")],
        };
    }

    /// <summary>
    /// Settlements and final instalments; first instalments, quarters and intakes are not the last invoice. A trajectory that was
    /// handed back has no final report to wait for: the hand-back report came before its settlement.
    /// </summary>
    private static bool IsLast(string key) =>
        key == Instalments.AtFinalReport
        || key.StartsWith("settlement_", StringComparison.Ordinal)
        || (key.StartsWith("extension_", StringComparison.Ordinal) && key.EndsWith("_final", StringComparison.Ordinal));

    private static bool IsLate(InvoiceContext context) =>
        context.Invoice.Lines.Any(line => line.InvoiceBy < (context.Invoice.IssuedOn ?? context.On));

    private static void CheckClientNumber(InvoiceContext context, Facts facts, Violations violations) => violations.Require(
        context.StatedClientNumber is null || context.StatedClientNumber == facts.Values.Text(TrajectoryFields.ClientNumber),
        "CLIENT_NUMBER_DIFFERS", "RSD-F11",
        "Het cliëntnummer is niet dat van het opdrachtformulier.", "The client number is not the one of the order form.", "client_number");

    private static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
