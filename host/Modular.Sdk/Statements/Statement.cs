using System.Collections.Immutable;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Statements;

/// <summary>A statement as stored, without its lines.</summary>
/// <param name="Id">The statement's identifier.</param>
/// <param name="Kind">The definition's kind.</param>
/// <param name="Period">The period it covers.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="SubmittedOn">The date of receipt.</param>
/// <param name="Values">Its columns: given and computed.</param>
public sealed record Statement(
    string Id, string Kind, DatePeriod Period, StatementStatus Status, LocalDate SubmittedOn, FieldValues Values)
{
    /// <summary>The sum of the amounts of the lines that stand, on the regime's VAT basis.</summary>
    public Money Amount { get; init; }

    /// <summary>Number of lines that were handed in or composed and do not stand.</summary>
    public int RefusedLines { get; init; }

    /// <summary>Opaque principals who agreed, each with its role, for example <c>case_manager/cm-7</c>.</summary>
    public ImmutableArray<string> Agreements { get; init; } = [];
}
