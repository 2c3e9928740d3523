using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;

namespace Modular.Engine.Pipeline;

/// <summary>What a step of the platform looks at, and where it says what is wrong.</summary>
/// <param name="Tenant">Whose row it is.</param>
/// <param name="Rows">All rows, as the command finds them; to be read only.</param>
/// <param name="Change">The row before and after.</param>
/// <param name="Refusals">What is wrong with it.</param>
internal sealed record PlatformCheck(Tenant Tenant, WriteTransaction Rows, RowChange Change, Refusals Refusals)
{
    /// <summary>Faults of values: alone they end the command with INVALID_FIELDS.</summary>
    public FieldErrors Errors => Refusals.Fields;
}
