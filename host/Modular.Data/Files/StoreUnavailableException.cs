namespace Modular.Data.Files;

/// <summary>
/// The command was not carried out, or, when <see cref="OutcomeUnknown"/>, may have been: the caller asks again by request id.
/// </summary>
public class StoreUnavailableException(string message, Exception? inner = null, bool outcomeUnknown = false) : Exception(message, inner)
{
    public bool OutcomeUnknown { get; } = outcomeUnknown;
}
