namespace Modular.Data.Querying;

/// <summary>A read was more work than its budget allows; it was stopped.</summary>
public sealed class QueryTooCostlyException(long steps) : Exception($"The read took more than {steps} steps.")
{
    public long Steps { get; } = steps;
}
