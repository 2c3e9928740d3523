using System.Collections.Immutable;
using System.Text.Json;
using Modular.Data.Files;
using Modular.Engine.Tenants;

namespace Modular.Engine.Groups;

/// <summary>
/// Which tenants belong to which region group. Each tenant's own file says so; what they said last is kept beside them, so that a
/// tenant whose file cannot be read is still known to be missing from its group.
/// </summary>
public sealed class GroupMembers(TenantDirectory tenants) : IDisposable
{
    private const string IndexFile = "groups.json";
    private readonly SemaphoreSlim changing = new(1, 1);
    private readonly Lock gate = new();
    private ImmutableSortedDictionary<string, string>? groups;

    /// <summary>Identifiers of the tenants of a group, in ordinal order; none when there is no such group.</summary>
    public IReadOnlyList<string> Of(string group) => [.. Groups().Where(member => member.Value == group).Select(member => member.Key)];

    /// <summary>Changes the group of a tenant, one tenant at a time: what is checked of the others stays true meanwhile.</summary>
    internal async Task<T> ChangeAsync<T>(Tenant tenant, Func<Task<T>> change, CancellationToken cancel)
    {
        await changing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var result = await change().ConfigureAwait(false);
            lock (gate)
            {
                Keep(With(Groups(), tenant.Id, tenant.Terms.Group));
            }

            return result;
        }
        finally
        {
            changing.Release();
        }
    }

    public void Dispose() => changing.Dispose();

    private ImmutableSortedDictionary<string, string> Groups()
    {
        lock (gate)
        {
            return groups ??= Load();
        }
    }

    private ImmutableSortedDictionary<string, string> Load()
    {
        var path = tenants.PathOf(IndexFile);
        var last = DurableText.Read(path) is { } text ? JsonSerializer.Deserialize<Dictionary<string, string>>(text)! : [];
        var found = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        foreach (var id in tenants.Ids)
        {
            found = With(found, id, tenants.TryPeek(id, TenantTerms.GroupKey, out var group) ? group : last.GetValueOrDefault(id));
        }

        if (!found.SequenceEqual(last.OrderBy(member => member.Key, StringComparer.Ordinal)))
        {
            Write(path, found);
        }

        return found;
    }

    private void Keep(ImmutableSortedDictionary<string, string> changed)
    {
        if (!ReferenceEquals(changed, groups))
        {
            Write(tenants.PathOf(IndexFile), changed);
            groups = changed;
        }
    }

    private static void Write(string path, ImmutableSortedDictionary<string, string> groups) =>
        DurableText.Replace(path, JsonSerializer.Serialize(groups));

    private static ImmutableSortedDictionary<string, string> With(
        ImmutableSortedDictionary<string, string> groups, string tenant, string? group) =>
        string.IsNullOrEmpty(group) ? groups.Remove(tenant) : groups.SetItem(tenant, group);
}
