using System.Globalization;
using System.Runtime.CompilerServices;

namespace Modular.Engine.Errors;

/// <summary>A text about a fault, put together only when there is one: most checks hold, also those of every column that is written.</summary>
[InterpolatedStringHandler]
public ref struct FaultText
{
    private DefaultInterpolatedStringHandler text;

    public FaultText(int literalLength, int formattedCount, bool holds, out bool needed)
    {
        needed = !holds;
        text = needed ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => text.AppendFormatted(value, format);

    internal string ToStringAndClear() => text.ToStringAndClear();
}
