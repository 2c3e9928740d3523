using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Tests.Querying;

/// <summary>Makes filter texts over the visits: sound ones, and ones that are broken, hostile or too much.</summary>
internal sealed class AnyFilter(int seed)
{
    public static readonly string[] Texts = ["", "a", "A", "ab", "Ab", "aé", "É", "𝄞", "\uE000", "a%b", "a_b", "a*b", "z'", "\"q\"", "10", "x\0y"];

    public static readonly decimal[] Numbers = [-2, -1.5m, 0, 0.01m, 1, 1.5m, 2, 12.34m, 1.234567m];

    public static readonly LocalDate[] Days = [new(1, 1, 1), new(2025, 12, 31), new(2026, 1, 1), new(2026, 3, 31), new(9999, 12, 31)];

    public static readonly string[] States = ["open", "closed"];

    private static readonly string[] TextPaths = ["note", "other", "branch.title", "branch.above.title", "id"];
    private static readonly string[] NumberPaths = ["count", "rate", "price", "paid", "version"];
    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Strange =
    [
        "99999999999999999999", "-99999999999999999999", "1.2345678", "0.0000001", "9223372036854775807", "92233720368547758.07", "-92233720368547758.08",
        "9223372036854.775807", "9223372036854.7758071",
    ];

    private static readonly string[] Hostile =
    [
        "'; DROP TABLE visit; --", "\" OR 1=1 --", "') UNION SELECT value FROM sys_tenant --", "secret = 'a'", "secret", "branch.secret", "sys_tenant.key",
        "rowid = 1", "t0.id = 'a'", "\"id\"", "?1", "count = 1 OR", "AND", "OR OR", "NOT", "((", "))", "today()", "now()", "/*", "*/", "--", ";", "\0", "\u202E", "é",
        "\ud83d\ude00", "$a", "$", "1e309", "0x10", "nan", "NULL", "null", "true", "2026-13-01", "'2026-01-01'", "count IN (1, 'a')", "note IN ()", "branch..title",
        "branch.above.above.above.above.above.title = 'a'", "price = 'a'", "note = 1", "done > true", "day : 'a'", "state < 'a'", "note : null", "note LIKE 'a%'",
        "note = 'a' COLLATE NOCASE", "note GLOB '*'", "instr(note, 'a') > 0", "EXISTS (SELECT 1)", "\\", "'\\x'", "'*' = note",
    ];

    private readonly Random random = new(seed);

    /// <summary>A filter that fits the visits.</summary>
    public string Sound(int depth = 3) => random.Next(depth == 0 ? 1 : 5) switch
    {
        1 => $"({Sound(depth - 1)} AND {Sound(depth - 1)})",
        2 => $"({Sound(depth - 1)} OR {Sound(depth - 1)})",
        3 => $"NOT ({Sound(depth - 1)})",
        _ => Comparison(),
    };

    /// <summary>Any filter, most often no sound one.</summary>
    public string Any()
    {
        switch (random.Next(8))
        {
            case 0:
                return Sound();
            case 1:
                return $"{Pick(Hostile)} {Pick(["AND", "OR", "", "="])} {Pick(Hostile)}";
            case 2:
                return string.Concat(Enumerable.Repeat(Pick(["(", "NOT ", "-", "((", "NOT ("]), random.Next(4000))) + Sound(0) + new string(')', random.Next(30));
            case 3:
                return $"{Pick(NumberPaths)} IN ({string.Join(", ", Enumerable.Range(0, random.Next(1500)))})";
            case 4:
                return string.Join(Pick([" AND ", " OR "]), Enumerable.Range(0, random.Next(1, 260)).Select(_ => Comparison()));
            case 5:
                return new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(32, 127))]);
            default:
                var text = Sound();
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    var at = random.Next(text.Length + 1);
                    text = random.Next(3) switch
                    {
                        0 => text.Insert(at, Pick(Hostile)),
                        1 => text[..at],
                        _ => text.Remove(Math.Min(at, text.Length), Math.Min(1, text.Length - Math.Min(at, text.Length))),
                    };
                }

                return text;
        }
    }

    private string Comparison() => random.Next(13) switch
    {
        0 => $"{Pick(TextPaths)} {Pick(Signs)} {Text()}",
        1 => $"{Pick(TextPaths)} : {Text()}",
        2 => $"{Pick(TextPaths)} = {Quoted(Pick(Texts), "*")}",
        3 => $"{Pick(TextPaths)} IN ({Text()}, {Text()})",
        4 => $"{Pick(NumberPaths)} {Pick(Signs)} {Number()}",
        5 => $"{Pick(NumberPaths)} IN ({Number()}, {Number()}, {Number()})",
        6 => $"{Pick(["day", "until"])} {Pick(Signs)} {LocalDatePattern.Iso.Format(Pick(Days))}",
        7 => $"at {Pick(Signs)} '2026-03-02T0{random.Next(6, 10)}:30:00Z'",
        8 => $"done {Pick(["=", "!="])} {Pick(["true", "false"])}",
        9 => $"state {Pick(["=", "!="])} '{Pick(States)}'",
        10 => $"{Pick([.. TextPaths, .. NumberPaths, "day", "at", "done", "state", "branch", "branch.above"])} {Pick(["=", "!="])} null",
        11 => $"{Pick(TextPaths)} {Pick(Signs)} {Pick(TextPaths)}",
        _ => Pick([$"price {Pick(Signs)} paid", $"day {Pick(Signs)} until", "branch = branch.id", "branch != branch.above", "created_at <= changed_at"]),
    };

    private string Text() => Quoted(Pick(Texts), "");

    private string Number() => random.Next(3) == 0 ? Pick(Strange) : Pick(Numbers).ToString(CultureInfo.InvariantCulture);

    private string Quoted(string text, string end)
    {
        var quote = Pick(["'", "\""]);
        return quote + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(quote, "\\" + quote, StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal) + end + quote;
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
