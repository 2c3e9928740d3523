using Google.Type;
using Modular.Common.V1;

namespace Modular.ChildHost.Calls;

/// <summary>Values as the wire has them.</summary>
public static class Values
{
    public static Date Date(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    public static FieldValue Field(string text) => new() { Text = text };

    public static FieldValue Field(long number) => new() { WholeNumber = number };

    public static FieldValue Field(Date date) => new() { Date = date };

    public static FieldValue Yes { get; } = new() { YesNo = true };

    public static Money Euro(long units) => new() { CurrencyCode = "EUR", Units = units };
}
