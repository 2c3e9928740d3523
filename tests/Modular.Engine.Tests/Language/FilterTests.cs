using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Security;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Tests.Language;

public class FilterTests
{
    private static readonly Dictionary<string, object?> Row = new()
    {
        ["note"] = "Straße 5*",
        ["count"] = 3L,
        ["rate"] = 1.5m,
        ["price"] = 12.50m,
        ["day"] = new LocalDate(2026, 1, 31),
        ["at"] = Instant.FromUtc(2026, 1, 31, 12, 0),
        ["done"] = true,
        ["state"] = "open",
        ["branch"] = "b1",
        ["branch.title"] = "Noord",
        ["old.count"] = 2L,
    };

    [Theory]
    [InlineData("count = 3", true)]
    [InlineData("count=3.0 AND price >= 12.5", true)]
    [InlineData("count != 3 OR note : 'STRA'", true)]
    [InlineData("note : 'STRASSE'", false)]
    [InlineData("note = \"Stra*\"", true)]
    [InlineData("note = \"Straße 5\\*\"", true)]
    [InlineData("note = 'stra*'", false)]
    [InlineData("NOT note = 'x*'", true)]
    [InlineData("-(count = 3)", false)]
    [InlineData("count > -4 AND count < 3.01", true)]
    [InlineData("day = 2026-01-31 AND day = '2026-01-31'", true)]
    [InlineData("day < today()", true)]
    [InlineData("at = '2026-01-31T13:00:00+01:00'", true)]
    [InlineData("done = true", true)]
    [InlineData("state IN ('closed', 'open')", true)]
    [InlineData("state IN ('closed', $state)", true)]
    [InlineData("other = null", true)]
    [InlineData("other != null", false)]
    [InlineData("other = 'a'", false)]
    [InlineData("other != 'a'", true)]
    [InlineData("NOT other = 'a'", true)]
    [InlineData("other < 'a' OR other >= 'a'", false)]
    [InlineData("other = other", false)]
    [InlineData("other != note", true)]
    [InlineData("until != until", false)]
    [InlineData("branch.title = 'Noord' AND branch = 'b1'", true)]
    [InlineData("old.count < count", true)]
    // OR binds tighter: (count = 0) AND (count = 3 OR count = 3).
    [InlineData("count = 0 AND count = 3 OR count = 3", false)]
    [InlineData("count = 3 OR count = 3 AND count = 0", false)]
    [InlineData("(count = 0 AND count = 3) OR count = 3", true)]
    [InlineData("other = $nothing", true)]
    public void Holds_OfText_AsTheGrammarSays(string text, bool holds)
    {
        var errors = new FieldErrors();
        var filter = Bind(text, errors);
        Assert.Empty(errors);
        Assert.Equal(holds, filter!.Holds(path => Row.GetValueOrDefault(path)));
        Assert.All(filter.Paths, path => Assert.Contains(path, text));
    }

    [Theory]
    [InlineData("", "FILTER_SYNTAX")]
    [InlineData("count", "FILTER_SYNTAX")]
    [InlineData("count = ", "FILTER_SYNTAX")]
    [InlineData("count = 3 and count = 4", "FILTER_SYNTAX")]
    [InlineData("(count = 3", "FILTER_SYNTAX")]
    [InlineData("count = 3)", "FILTER_SYNTAX")]
    [InlineData("note = 'a", "FILTER_SYNTAX")]
    [InlineData("note = 'a\\q'", "FILTER_SYNTAX")]
    [InlineData("note = 'a'; DROP TABLE visit", "FILTER_SYNTAX")]
    [InlineData("note = 'a' -- x", "FILTER_SYNTAX")]
    [InlineData("count = 1.2.3", "FILTER_SYNTAX")]
    [InlineData("day = 2026-02-30", "FILTER_SYNTAX")]
    [InlineData("count = 12345678901234567890123456789", "FILTER_SYNTAX")]
    [InlineData("note != 'a*'", "FILTER_SYNTAX")]
    [InlineData("count IN ()", "FILTER_SYNTAX")]
    [InlineData("note = \u00e9", "FILTER_SYNTAX")]
    [InlineData("nothing = 3", "PATH_UNKNOWN")]
    [InlineData("secret = 'a'", "PATH_UNKNOWN")]
    [InlineData("note = open", "PATH_UNKNOWN")]
    [InlineData("branch.nothing = 3", "PATH_UNKNOWN")]
    [InlineData("note.title = 'a'", "PATH_UNKNOWN")]
    [InlineData("branch.above.above.above.above.title = 'a'", "PATH_TOO_LONG")]
    [InlineData("count = 'a'", "WRONG_TYPE")]
    [InlineData("note = 3", "WRONG_TYPE")]
    [InlineData("done = 1", "WRONG_TYPE")]
    [InlineData("day = 'yesterday'", "WRONG_TYPE")]
    [InlineData("at = 2026-01-31", "WRONG_TYPE")]
    [InlineData("note = count", "WRONG_TYPE")]
    [InlineData("rate = price", "WRONG_TYPE")]
    [InlineData("state IN (note)", "WRONG_TYPE")]
    [InlineData("state > 'a'", "OPERATOR_NOT_ALLOWED")]
    [InlineData("done > false", "OPERATOR_NOT_ALLOWED")]
    [InlineData("count : 3", "OPERATOR_NOT_ALLOWED")]
    [InlineData("count > null", "OPERATOR_NOT_ALLOWED")]
    [InlineData("state IN (null)", "OPERATOR_NOT_ALLOWED")]
    [InlineData("count = $other", "PARAMETER_UNKNOWN")]
    public void Bind_OfFaultyText_SaysWhatAndWhere(string text, string reason)
    {
        var errors = new FieldErrors();
        Assert.Null(Bind(text, errors));
        Assert.Equal(reason, Assert.Single(errors).Reason);
    }

    [Fact]
    public void Parse_OfTooMuch_NamesTheLimit()
    {
        Assert.Equal("TOO_LONG", Fault(new string(' ', 8001)));
        Assert.Equal("TOO_DEEP", Fault(new string('(', 7000)));
        Assert.Equal("TOO_DEEP", Fault(string.Concat(Enumerable.Repeat("NOT ", 21)) + "count = 1"));
        Assert.Equal("TOO_MANY_PARTS", Fault(string.Join(" OR ", Enumerable.Repeat("count = 1", 201))));
        Assert.Equal("TOO_MANY_VALUES", Fault($"count IN ({string.Join(",", Enumerable.Repeat("1", 1001))})"));
        Assert.Null(Fault(string.Concat(Enumerable.Repeat("(", 20)) + "count = 1" + new string(')', 20)));
        Assert.Null(Fault(string.Join(" OR ", Enumerable.Repeat("count = 1", 200))));
    }

    [Fact]
    public void Bind_OfSeveralFaults_TellsAll()
    {
        var errors = new FieldErrors();
        Assert.Null(Bind("nothing = 3 AND count = 'a' AND (done > true OR price = 'x')", errors));
        Assert.Equal(["PATH_UNKNOWN", "WRONG_TYPE", "OPERATOR_NOT_ALLOWED", "WRONG_TYPE"], errors.Select(error => error.Reason));
    }

    private static string? Fault(string text)
    {
        var errors = new FieldErrors();
        FilterText.Parse(text, "filter", errors);
        return errors.SingleOrDefault()?.Reason;
    }

    private static Filter? Bind(string text, FieldErrors errors) => FilterText.Parse(text, "filter", errors) is { } node
        ? Filter.Bind(node, TestModel.Model, TestModel.Visit, Options, "filter", errors)
        : null;

    private static BindOptions Options { get; } = new()
    {
        Principal = new Principal("anna", RoleIds.CaseManager, null),
        Parameters = new Dictionary<string, object?> { ["state"] = "open", ["nothing"] = null },
        Old = true,
        Today = new LocalDate(2026, 2, 1),
    };
}
