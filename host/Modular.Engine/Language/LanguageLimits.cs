namespace Modular.Engine.Language;

/// <summary>How much a filter or formula may hold.</summary>
public static class LanguageLimits
{
    /// <summary>Characters of a text, and of a value that text is compared with.</summary>
    public const int LongestText = 8000;

    /// <summary>Comparisons, values and calls.</summary>
    public const int MostParts = 200;

    /// <summary>Parentheses, NOTs and calls within each other.</summary>
    public const int Deepest = 20;

    /// <summary>Values of one IN.</summary>
    public const int MostValues = 1000;

    /// <summary>Lookups of one path.</summary>
    public const int MostLookups = 4;
}
