using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Indicators;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// A provider declares per municipality, line by line (MGR-F04); each line is controlled (MGR-F05), what was paid without being due is
/// settled by a negative line (MGR-F06), and outliers are signalled (MGR-F08).
/// </summary>
internal static class Declarations
{
    public const string Kind = "mgr_declaration";
    public const string From = "service_from";
    public const string To = "service_to";
    public const string Amount = "amount";
    public const string Settles = "settles";

    public static ColumnDefinition Hours { get; } = Arguments.Hours;

    public static ColumnDefinition Expected { get; } =
        Column.Money("amount_by_rate", "Bedrag naar het tarief", "Amount by the rate") with { Minimum = -10_000_000 };

    public static StatementDefinition Definition { get; } =
        new(Kind, Write.Text("Declaratie", "Declaration"), By.Provider)
        {
            Fields = [Region.Municipality.Require("MGR-F04")],
            Computed =
            [
                Column.Decimal("hours_declared", "Uren", "Hours"),
                Column.Money("amount_declared", "Bedrag zonder btw", "Amount excluding VAT") with { Minimum = -10_000_000 },
                Column.Whole("lines_refused", "Geweigerde regels", "Lines refused"),
                Column.Text(Settlements.Settled, "Verrekend, per onverschuldigde betaling", "Settled, per undue payment") with { MaxLength = 100_000 },
            ],
            LineFields =
            [
                Column.Date(From, "Dienst vanaf", "Service from").Require("MGR-F05"),
                Column.Date(To, "Dienst tot en met", "Service up to and including").Require("MGR-F05"),
                Hours.Require("MGR-F05"),
                Arguments.ProductCode.Require("MGR-F05"),
                Column.Money(Amount, "Bedrag", "Amount").Require("MGR-F05"),
            ],
            LineComputed =
            [
                Expected,
                Column.Text(Settles, "Verrekent onverschuldigde betaling", "Settles undue payment") with { MaxLength = 100 },
            ],
            Scope = StatementScope.None,
            Invoiced = true,
            RuleIds = ["MGR-F04", "MGR-F05", "MGR-F06", "DEC-29"],
        };

    public static StatementOutcome Compose(StatementContext context)
    {
        var control = new FormalControl(context);
        var lines = context.Given.Select(control.Check).ToImmutableArray();
        var standing = lines.Where(line => line.Refused.IsEmpty).ToList();
        var settled = Settlements.Of(context, standing);
        var refused = lines.Length - standing.Count;
        return new StatementOutcome
        {
            Violations = [.. CheckWhole(context)],
            Lines = [.. lines, .. settled],
            Computed = FieldValues.Empty
                .With("hours_declared", standing.Sum(line => line.Values.Decimal(Hours.Name) ?? 0))
                .With("amount_declared", standing.Concat(settled).Select(line => line.Amount ?? Money.Zero).Sum())
                .With("lines_refused", refused)
                .With(Settlements.Settled, Settlements.Kept(settled)),
            Signals = [.. Outliers.Of(context, standing)],
            Measures = [new Measure(Indicators.DeclarationsAccepted, "declaration", context.Provider.Today) { Met = refused == 0 }],
            Rules =
            [
                HandedIn.Rule("MGR-F04", "Gedeclareerd bij de gemeente, tegen de gepubliceerde tarieven",
                    "Declared to the municipality, at the published rates"),
                HandedIn.Rule("MGR-F05", $"{standing.Count} regels staan, {refused} zijn geweigerd",
                    $"{standing.Count} lines stand, {refused} are refused"),
                HandedIn.Rule("DEC-29", "Per maand", "Monthly"),
                .. settled.IsEmpty ? [] : new[] { HandedIn.Rule("MGR-F06", "Onverschuldigde betalingen verrekend", "Undue payments settled") },
            ],
        };
    }

    /// <summary>A declaration covers a calendar month, or a quarter where the municipality chose so (DEC-29).</summary>
    private static Violations CheckWhole(StatementContext context)
    {
        var quarterly = context.Provider.Settings.Text(Settings.DeclarationPeriod) == "quarter";
        var first = context.Period.Start;
        var expected = quarterly ? Terms.Quarter(first) : Terms.Month(first);
        return new Violations()
            .Require(
                context.Period == expected, "NOT_A_DECLARATION_PERIOD", "DEC-29",
                quarterly ? "Een declaratie gaat over een kalenderkwartaal." : "Een declaratie gaat over een kalendermaand.",
                quarterly ? "A declaration covers a calendar quarter." : "A declaration covers a calendar month.", "period")
            .Require(
                context.Period.End < context.Provider.Today, "PERIOD_NOT_OVER", "MGR-F05",
                "Gedeclareerd wordt wat is uitgevoerd: de periode is nog niet voorbij.",
                "What was carried out is declared: the period is not over yet.", "period");
    }
}
