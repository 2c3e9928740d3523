using System.Globalization;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;
using NodaTime.Text;

namespace Modular.Modules.RsdLiemers;

/// <summary>Values as people read them, the same in both languages.</summary>
internal static class Write
{
    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Amount(Money amount) => $"{amount} EUR";

    public static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    public static LocalizedText Text(string nl, string en) => new(nl, en);

    /// <summary>Cites a rule with what it came to.</summary>
    public static Effects Cite(this Effects effects, string ruleId, string nl, string en) => effects.Apply(ruleId, Text(nl, en));
}
