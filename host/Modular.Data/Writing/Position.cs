namespace Modular.Data.Writing;

/// <summary>A place in the tenant's order of events: the command's sequence, and the place within the command.</summary>
public static class Position
{
    private const int OrdinalBits = 20;
    public const int MaxPerCommand = 1 << OrdinalBits;

    public static long Of(long sequence, int ordinal) => ordinal < MaxPerCommand
        ? (sequence << OrdinalBits) | (long)ordinal
        : throw new InvalidOperationException($"One command can change at most {MaxPerCommand} rows.");

    public static long FirstAfter(long sequence) => Of(sequence + 1, 0);

    public static long SequenceOf(long position) => position >> OrdinalBits;

    public static int OrdinalOf(long position) => (int)(position & (MaxPerCommand - 1));
}
