using System.Globalization;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Sdk.Modelling;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Tests.Language;

public class FormulaTests
{
    private static readonly Dictionary<string, object?> Row = new()
    {
        ["note"] = "Noord",
        ["count"] = 3L,
        ["rate"] = 1.5m,
        ["price"] = 12.55m,
        ["paid"] = 10m,
        ["day"] = new LocalDate(2026, 1, 31),
        ["done"] = true,
        ["state"] = "open",
        ["branch.title"] = "Zuid",
    };

    [Theory]
    [InlineData("1 + 2 * 3", ColumnType.WholeNumber, "7")]
    [InlineData("(1 + 2) * 3 - -1", ColumnType.WholeNumber, "10")]
    [InlineData("10 - 2 - 3", ColumnType.WholeNumber, "5")]
    [InlineData("count * price", ColumnType.Money, "37.65")]
    [InlineData("price / 2", ColumnType.Money, "6.28")]
    [InlineData("-price / 2", ColumnType.Money, "-6.28")]
    [InlineData("price / paid", ColumnType.Decimal, "1.255")]
    [InlineData("1 / 3", ColumnType.Decimal, "0.333333")]
    [InlineData("price + 1", ColumnType.Money, "13.55")]
    [InlineData("round(rate * 1.11, 1)", ColumnType.Decimal, "1.7")]
    [InlineData("round(-2.5, 0)", ColumnType.Decimal, "-3")]
    [InlineData("min(count, rate)", ColumnType.Decimal, "1.5")]
    [InlineData("max(day, 2026-03-01)", ColumnType.Date, "2026-03-01")]
    [InlineData("coalesce(other, branch.title, 'x')", ColumnType.Text, "Zuid")]
    [InlineData("concat(upper(note), '-', lower('AB'), year(day), month(day))", ColumnType.Text, "NOORD-ab20261")]
    [InlineData("length(note) + 1", ColumnType.WholeNumber, "6")]
    [InlineData("days_between(day, 2026-02-02)", ColumnType.WholeNumber, "2")]
    [InlineData("add_days(day, -31)", ColumnType.Date, "2025-12-31")]
    [InlineData("add_months(day, 1)", ColumnType.Date, "2026-02-28")]
    [InlineData("if(count > 2 AND state = 'open', price, null)", ColumnType.Money, "12.55")]
    [InlineData("if(done = true, 1, 2.5)", ColumnType.Decimal, "1")]
    [InlineData("today()", ColumnType.Date, "2026-02-01")]
    [InlineData("count / 0", ColumnType.Decimal, null)]
    [InlineData("count / (count - 3)", ColumnType.Decimal, null)]
    [InlineData("coalesce(count / 0, 5)", ColumnType.Decimal, "5")]
    [InlineData("until", ColumnType.Date, null)]
    [InlineData("concat(note, other)", ColumnType.Text, null)]
    [InlineData("add_months(day, 999999)", ColumnType.Date, null)]
    [InlineData("9999999999999999999999999 * 9999999999999999999999999", ColumnType.WholeNumber, null)]
    [InlineData("9999999999999999999 + 1", ColumnType.WholeNumber, null)]
    [InlineData("price * 9999999999999999", ColumnType.Money, null)]
    public void Evaluate_OfText_Computes(string text, ColumnType type, string? value)
    {
        var errors = new FieldErrors();
        var formula = Bind(text, errors);
        Assert.Empty(errors);
        Assert.Equal(type, formula!.Type);
        Assert.Equal(value, Written(formula.Evaluate(path => Row.GetValueOrDefault(path))));
    }

    [Theory]
    [InlineData("", "FORMULA_SYNTAX")]
    [InlineData("1 +", "FORMULA_SYNTAX")]
    [InlineData("1 2", "FORMULA_SYNTAX")]
    [InlineData("min(1,", "FORMULA_SYNTAX")]
    [InlineData("if(count, 1, 2)", "FORMULA_SYNTAX")]
    [InlineData("nothing + 1", "PATH_UNKNOWN")]
    [InlineData("shell('x')", "FUNCTION_UNKNOWN")]
    [InlineData("round(1)", "ARGUMENTS_WRONG")]
    [InlineData("note + 1", "WRONG_TYPE")]
    [InlineData("price * price", "WRONG_TYPE")]
    [InlineData("1 / price", "WRONG_TYPE")]
    [InlineData("day - day", "WRONG_TYPE")]
    [InlineData("coalesce(note, count)", "WRONG_TYPE")]
    [InlineData("if(done = true, 1, 'a')", "WRONG_TYPE")]
    [InlineData("coalesce(null, null)", "WRONG_TYPE")]
    [InlineData("old.count", "PATH_UNKNOWN")]
    public void Bind_OfFaultyText_SaysWhatAndWhere(string text, string reason)
    {
        var errors = new FieldErrors();
        Assert.Null(Bind(text, errors));
        Assert.Equal(reason, Assert.Single(errors).Reason);
    }

    [Fact]
    public void Parse_OfTooMuch_NamesTheLimit()
    {
        Assert.Equal("TOO_DEEP", Fault(new string('(', 7000)));
        Assert.Equal("TOO_DEEP", Fault(new string('-', 7000)));
        Assert.Equal("TOO_DEEP", Fault(string.Concat(Enumerable.Repeat("lower(", 1000))));
        Assert.Equal("TOO_MANY_PARTS", Fault(string.Join("+", Enumerable.Repeat("1", 201))));
    }

    [Fact]
    public void ValueFor_AColumn_RoundsOnceToItsDecimals()
    {
        var formula = Bind("4 / 9 + 0.0000005555", [])!;
        var rate = TestModel.Visit.Column("rate")!;
        Assert.Equal(0.44m, formula.ValueFor(rate with { Scale = 2 }, _ => null));
        Assert.Equal(0.444445m, formula.ValueFor(rate, _ => null));
        Assert.True(formula.Fits(ColumnType.Money));
        Assert.False(formula.Fits(ColumnType.WholeNumber));
    }

    private static string? Fault(string text)
    {
        var errors = new FieldErrors();
        FormulaText.Parse(text, "formula", errors);
        return errors.SingleOrDefault()?.Reason;
    }

    private static Formula? Bind(string text, FieldErrors errors) => FormulaText.Parse(text, "formula", errors) is { } node
        ? Formula.Bind(node, TestModel.Model, TestModel.Visit, new BindOptions { Today = new LocalDate(2026, 2, 1) }, "formula", errors)
        : null;

    private static string? Written(object? value) => value switch
    {
        LocalDate date => LocalDatePattern.Iso.Format(date),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
    };
}
