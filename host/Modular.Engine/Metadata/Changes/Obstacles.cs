using Modular.Engine.Errors;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Collects what is in the way of changes of metadata, so that the caller hears all of it at once.</summary>
internal sealed class Obstacles
{
    /// <summary>What every obstacle cites: how a tenant's own metadata may change is the platform's rule.</summary>
    private const string RuleId = "platform";

    private readonly List<Violation> found = [];

    private readonly List<Violation> losses = [];

    private readonly HashSet<string> losing = new(StringComparer.Ordinal);

    /// <summary>Fields of the request that are at fault in themselves.</summary>
    public FieldErrors Fields { get; } = [];

    public bool None => found.Count == 0 && Fields.None;

    /// <summary>Once, however often it is met.</summary>
    public void Add(string field, string code, string nl, string en)
    {
        var obstacle = new Violation(code, RuleId, new LocalizedText(nl, en)) { Field = field };
        if (!found.Contains(obstacle))
        {
            found.Add(obstacle);
        }
    }

    /// <summary>The identifiers of parts whose values would be lost.</summary>
    public IReadOnlySet<string> Losing => losing;

    public void Lose(string field, string nl, string en, string? part = null)
    {
        losses.Add(new Violation("VALUES_LOST", RuleId, new LocalizedText(nl, en)) { Field = field });
        if (part is not null)
        {
            losing.Add(part);
        }
    }

    /// <exception cref="ModularException">Anything was found.</exception>
    public void ThrowIfAny(string subject)
    {
        Fields.ThrowIfAny();
        if (found.Count > 0)
        {
            throw ModularException.MetadataConflict(subject, found);
        }
    }

    /// <exception cref="ModularException">Values would be lost, which the caller did not allow.</exception>
    /// <exception cref="BackupNeededException">They may be, once the tenant's file was copied.</exception>
    public void RequireNoLoss(string subject, bool allowed, bool copied)
    {
        if (losses.Count > 0 && !allowed)
        {
            throw ModularException.DataLossNotAllowed(subject, losses);
        }
        if (losses.Count > 0 && !copied)
        {
            throw new BackupNeededException();
        }
    }
}
