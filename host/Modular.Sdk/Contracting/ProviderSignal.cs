using NodaTime;

namespace Modular.Sdk.Contracting;

/// <summary>A signal about a provider.</summary>
/// <param name="Kind">What it is, lower case with underscores.</param>
/// <param name="RaisedOn">The date on which it was raised.</param>
/// <param name="Settled">Whether it was dealt with in an evaluation meeting.</param>
public sealed record ProviderSignal(string Kind, LocalDate RaisedOn, bool Settled);
