using Google.Protobuf.Reflection;

namespace Modular.Cli.Wire;

/// <summary>Enum values without the prefix that the proto style gives them: <c>DEADLINE_STATUS_OPEN</c> is <c>open</c>.</summary>
public static class EnumNames
{
    public static string Short(EnumValueDescriptor value)
    {
        var prefix = Prefix(value.EnumDescriptor);
        var name = value.Name.StartsWith(prefix, StringComparison.Ordinal) ? value.Name[prefix.Length..] : value.Name;
        return name.ToLowerInvariant();
    }

    /// <summary>The value meant by a full or short name in any case, or null.</summary>
    public static EnumValueDescriptor? Find(EnumDescriptor type, string text)
    {
        var wanted = text.Trim();
        return type.Values.FirstOrDefault(value =>
            value.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || Short(value).Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string Prefix(EnumDescriptor type)
    {
        var letters = type.Name.SelectMany((letter, index) =>
            index > 0 && char.IsUpper(letter) ? new[] { '_', letter } : [char.ToUpperInvariant(letter)]);
        return string.Concat(letters) + "_";
    }
}
