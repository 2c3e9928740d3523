using Modular.Engine.Errors;
using Modular.Engine.Language.Syntax;

namespace Modular.Engine.Language;

/// <summary>A condition as text. The grammar is in the README of the command-line client.</summary>
public static class FilterText
{
    /// <summary>Reads the text; null when it is at fault, which the errors then tell with the place.</summary>
    public static FilterNode? Parse(string text, string field, FieldErrors errors) =>
        LanguageText.Read(text, field, "FILTER_SYNTAX", errors, reader => new FilterParser(reader).Read());
}
