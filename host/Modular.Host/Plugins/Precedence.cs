namespace Modular.Host.Plugins;

/// <summary>Settles which of several modules may serve a regime version; exactly one does.</summary>
internal static class Precedence
{
    /// <summary>Sorts candidates by identifier, the highest version first, and takes out those that stand back.</summary>
    public static (IReadOnlyList<Candidate> Chosen, IReadOnlyList<ModuleEntry> Others) Settle(IEnumerable<Candidate> candidates)
    {
        var chosen = new List<Candidate>();
        var others = new List<ModuleEntry>();
        var served = new Dictionary<RegimeName, Candidate>();
        foreach (var candidate in candidates
            .OrderBy(candidate => candidate.Manifest.Id, StringComparer.Ordinal)
            .ThenByDescending(candidate => candidate.Manifest.Version)
            .ThenBy(candidate => candidate.AssemblyPath, StringComparer.Ordinal))
        {
            if (StandsBack(candidate, chosen, served) is { } entry)
            {
                others.Add(entry);
                continue;
            }

            chosen.Add(candidate);
            foreach (var name in candidate.Names)
            {
                served[name] = candidate;
            }
        }

        return (chosen, others);
    }

    private static ModuleEntry? StandsBack(Candidate candidate, List<Candidate> chosen, Dictionary<RegimeName, Candidate> served)
    {
        var (id, version) = (candidate.Manifest.Id, candidate.Manifest.Version);
        if (chosen.Any(other => other.Manifest.Id == id && other.Manifest.Version == version))
        {
            return candidate.Entry(ModuleStatus.Rejected, ModuleReason.ModuleDuplicate, "Another folder holds this version of it.");
        }

        foreach (var name in candidate.Names.Where(served.ContainsKey))
        {
            var other = served[name].Manifest;
            return other.Id == id
                ? candidate.Entry(ModuleStatus.Superseded, ModuleReason.HigherVersion, $"Version {other.Version} serves {name} too.")
                : candidate.Entry(ModuleStatus.Rejected, ModuleReason.RegimeDuplicate, $"Module {other.Id} serves {name} already.");
        }

        return null;
    }
}
