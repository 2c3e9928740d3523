using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Engine.Errors;

/// <summary>A field of the request that is at fault.</summary>
/// <param name="Field">The path as the caller wrote it, for example <c>arguments.start_on</c>.</param>
/// <param name="Reason">A stable code, upper case with underscores.</param>
/// <param name="Text">What people read.</param>
public sealed record FieldError(string Field, string Reason, LocalizedText Text)
{
    /// <summary>The rules that ask for the field.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
