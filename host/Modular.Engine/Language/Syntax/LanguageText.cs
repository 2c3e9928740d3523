using Modular.Engine.Errors;

namespace Modular.Engine.Language.Syntax;

/// <summary>Reads a whole text and reports what is wrong with it.</summary>
internal static class LanguageText
{
    public static T? Read<T>(string text, string field, string reason, FieldErrors errors, Func<TokenReader, T> read)
        where T : class
    {
        if (text.Length > LanguageLimits.LongestText)
        {
            errors.Add(
                field, "TOO_LONG", $"Ten hoogste {LanguageLimits.LongestText} tekens.", $"At most {LanguageLimits.LongestText} characters.");
            return null;
        }

        try
        {
            var reader = new TokenReader(Lexer.Read(text));
            var result = read(reader);
            reader.ExpectEnd();
            return result;
        }
        catch (SyntaxFaultException fault)
        {
            errors.Add(field, fault.Reason ?? reason, $"Teken {fault.At}: {fault.Text.Nl}.", $"Character {fault.At}: {fault.Text.En}.");
            return null;
        }
    }
}
