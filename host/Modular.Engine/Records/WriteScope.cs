using System.Globalization;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using Modular.Engine.Security;
using Modular.Engine.Tenants;

namespace Modular.Engine.Records;

/// <summary>Where records are written within one command, and for whom.</summary>
/// <param name="tenant">The tenant.</param>
/// <param name="tx">The command.</param>
/// <param name="principal">Who writes.</param>
internal sealed class WriteScope(Tenant tenant, WriteTransaction tx, Principal principal)
{
    private TenantModel? model;

    public Tenant Tenant => tenant;

    public WriteTransaction Tx => tx;

    public Principal Principal => principal;

    /// <summary>The metadata as this command finds it.</summary>
    public TenantModel Model => model?.Version == tx.SchemaVersion ? model : model = tenant.ModelOf(tx);

    /// <summary>What took part in the command's writes so far.</summary>
    public IReadOnlyList<AppliedRule> Applied => (tx.Pipeline as RowPipeline)?.Applied ?? [];

    /// <summary>The records of the command's earlier operations, to which later ones may refer as <c>$0</c> and so on; null when it is one.</summary>
    public IReadOnlyList<string>? Earlier { get; init; }

    /// <summary>The identifier that is meant: itself, or of an earlier operation's record.</summary>
    public string Resolve(string id, string field, FieldErrors errors)
    {
        if (!id.StartsWith('$'))
        {
            return id;
        }

        if (int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var operation) && operation < Earlier?.Count)
        {
            return Earlier[operation];
        }

        errors.Add(
            field, "REFERENCE_UNKNOWN", $"{id} is geen eerdere opdracht van deze transactie.", $"{id} is no earlier operation of this transaction.");
        return id;
    }
}
