using Google.Type;
using Modular.Cli.Wire;
using Modular.Common.V1;

namespace Modular.Cli.Display;

/// <summary>One value as people read it; nothing is an empty text.</summary>
public static class Cells
{
    public static string Of(Date? date) => date is null ? "" : PlainForm.Of(date)!.GetValue<string>();

    public static string Of(Money? money) =>
        money is null ? "" : MoneyText.Shown(MoneyText.Amount(money.Units, money.Nanos), money.CurrencyCode);

    public static string Of(LocalizedText? text) => text is null ? "" : MoneyText.ShownIn(text.En.Length > 0 ? text.En : text.Nl);

    public static string Of(DatePeriod? period) => period is null ? "" : $"{Of(period.Start)} to {Of(period.End)}";

    /// <summary>The rule with where it stands: <c>RSD-D01 (Trajectafspraken 3)</c>.</summary>
    public static string Of(RuleCitation? rule) =>
        rule is null ? "" : rule.Source.Length > 0 ? $"{rule.RuleId} ({rule.Source})" : rule.RuleId;

    public static string Of(IEnumerable<RuleCitation> rules) => string.Join(", ", rules.Select(Of));

    public static string Of(FieldValue value) => value.KindCase switch
    {
        FieldValue.KindOneofCase.Money => Of(value.Money),
        FieldValue.KindOneofCase.YesNo => value.YesNo ? "yes" : "no",
        _ => PlainForm.Of(value)?.ToString() ?? "",
    };

    /// <summary>The last part of a resource name.</summary>
    public static string Id(string name) => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>An enum value without its type's name: <c>active</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString() is "Unspecified" ? "" : Words(value.ToString());

    private static string Words(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && IsStart(name[index - 1], letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static bool IsStart(char before, char letter) => char.IsUpper(letter) || (char.IsDigit(letter) && !char.IsDigit(before));
}
