using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Sdk.Reporting;

/// <summary>A kind of report and its content.</summary>
/// <param name="Kind">Lower case with underscores, for example <c>final</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Trigger">The lifecycle's trigger by which it is submitted; the trigger's arguments are the report's sections.</param>
/// <param name="RuleIds">The rules that ask for it and for its content.</param>
public sealed record ReportDefinition(string Kind, LocalizedText Label, string Trigger, ImmutableArray<string> RuleIds)
{
    /// <summary>Sections that the trigger takes beside <c>report</c>, the key of the report.</summary>
    public ImmutableArray<ColumnDefinition> Sections { get; init; } = [];
}
