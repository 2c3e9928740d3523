namespace Modular.Documents.Papers;

/// <summary>
/// Puts fixed text in the places where the library writes something random: identifiers in the metadata, and the tags of embedded fonts.
/// The lengths stay the same, so that what the file says about places in it stays true.
/// </summary>
internal static class RepeatablePdf
{
    private const int TagLength = 6;

    private static ReadOnlySpan<byte> AfterTag => "+Liberation#20Sans"u8;

    public static void Settle(Span<byte> file)
    {
        Fill(file, "<xmpMM:DocumentID>uuid:"u8, "00000000-0000-0000-0000-000000000000"u8);
        Fill(file, "<xmpMM:InstanceID>uuid:"u8, "00000000-0000-0000-0000-000000000000"u8);
        for (var rest = file; rest.IndexOf(AfterTag) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            "MODULA"u8.CopyTo(rest[(at - TagLength)..]);
        }
    }

    private static void Fill(Span<byte> file, ReadOnlySpan<byte> before, ReadOnlySpan<byte> with)
    {
        for (var rest = file; rest.IndexOf(before) is >= 0 and var at;)
        {
            rest = rest[(at + before.Length)..];
            with.CopyTo(rest);
        }
    }
}
