using Modular.Engine.Tables.Labels;
using Modular.Sdk.Values;

namespace Modular.Engine.Tables;

/// <summary>What people call the platform's tables, columns and choices; null for what is not the platform's.</summary>
internal static class PlatformLabels
{
    public static LocalizedText? Table(string table) => TableLabels.All.GetValueOrDefault(table);

    public static LocalizedText? Column(string column) => ColumnLabels.All.GetValueOrDefault(column);

    public static LocalizedText? Choice(string value) => ChoiceLabels.All.GetValueOrDefault(value);

    /// <summary>For what nobody gave a label: the first letter a capital, the rest in words.</summary>
    public static LocalizedText InWords(string name)
    {
        var words = char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
        return new LocalizedText(words, words);
    }
}
