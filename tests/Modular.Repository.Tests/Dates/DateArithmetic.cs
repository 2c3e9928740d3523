using System.Text.RegularExpressions;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Dates;

/// <summary>Regions count dates by Terms and WorkingDays of the SDK, never by themselves: one place decides what a month is.</summary>
internal static partial class DateArithmetic
{
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp && (file.Path.StartsWith("modules/", StringComparison.Ordinal) || file.Path.StartsWith("tools/templates/", StringComparison.Ordinal))
        from Match match in Own().Matches(file.Text)
        select $"{file.Path} counts dates by '{match.Value}'.";

    [GeneratedRegex(@"\.Plus(Days|Weeks|Months|Years)\b|\bPeriod\.From(Days|Weeks|Months|Years)\b|\bDateAdjusters\b|\.Next\(IsoDayOfWeek|\.Previous\(IsoDayOfWeek")]
    private static partial Regex Own();
}
