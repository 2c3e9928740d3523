namespace Modular.Engine.Einvoicing;

/// <summary>A number in a public register.</summary>
/// <param name="Scheme">Which register, by ISO 6523: 0106 the trade register, 0190 OIN, 9944 VAT numbers.</param>
/// <param name="Value">The number.</param>
internal sealed record Identifier(string Scheme, string Value)
{
    public const string TradeRegister = "0106";
    public const string PublicBody = "0190";

    public static Identifier? Of(string scheme, string? value) => value is null ? null : new Identifier(scheme, value);

    /// <summary>An identifier as it is kept: <c>scheme:value</c>.</summary>
    public static Identifier? Parse(string? written) => written?.Split(':', 2) is [var scheme, var value] ? new Identifier(scheme, value) : null;
}
