using System.Collections.Immutable;
using Modular.Engine.Modules;
using Modular.Sdk;

namespace Modular.Host.Plugins;

/// <summary>What became of every module, and the regimes that can be used. Made once, when the host starts.</summary>
public sealed class ModuleCatalogue
{
    private ModuleCatalogue(IEnumerable<ModuleEntry> modules, IEnumerable<IRegime> regimes)
    {
        Modules =
        [
            .. modules.OrderBy(module => module.Id, StringComparer.Ordinal).ThenBy(module => module.Version, StringComparer.Ordinal),
        ];
        Regimes = new RegimeCatalogue(regimes);
    }

    /// <summary>The folder that modules are looked for in, unless told otherwise: <c>modules</c>, beside the host.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "modules");

    /// <summary>Every module found, in order of identifier.</summary>
    public IReadOnlyList<ModuleEntry> Modules { get; }

    /// <summary>The regimes of the modules that are loaded: by identifier and version, or by the version in force on a date.</summary>
    public RegimeCatalogue Regimes { get; }

    /// <summary>Finds, checks and loads the modules of a folder, each in a folder of its own. A bad module stops nothing.</summary>
    /// <param name="folder">The folder; when it does not exist there are no modules.</param>
    /// <param name="strict">Whether a rejected or failed module is fatal.</param>
    /// <param name="disabled">Identifiers of modules that the operator switches off.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ModulesRefusedException">Strict, and a module was rejected or failed.</exception>
    public static ModuleCatalogue Load(string folder, bool strict = false, IReadOnlySet<string>? disabled = null)
    {
        var folders = Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray() : [];
        var inspected = folders.Select(Inspection.Of).Select(found => SwitchOff(found, disabled)).ToList();
        var (chosen, others) = Precedence.Settle(inspected.Select(found => found.Candidate).OfType<Candidate>());
        var loaded = chosen.Select(ModuleLoad.Of).ToList();
        var entries = inspected.Select(found => found.Entry).OfType<ModuleEntry>().Concat(others).Concat(loaded.Select(load => load.Entry));
        var catalogue = new ModuleCatalogue(entries, loaded.SelectMany(load => load.Regimes));
        return strict && catalogue.Refused() is { IsEmpty: false } refused ? throw new ModulesRefusedException(refused) : catalogue;
    }

    private static (Candidate? Candidate, ModuleEntry? Entry) SwitchOff(
        (Candidate? Candidate, ModuleEntry? Entry) found,
        IReadOnlySet<string>? disabled)
    {
        var entry = found.Entry ?? found.Candidate?.Loaded();
        return entry is not null && disabled?.Contains(entry.Id) == true
            ? (null, entry with
            {
                Status = ModuleStatus.Disabled,
                Reason = ModuleReason.DisabledByOperator,
                Message = "The operator switched it off.",
            })
            : found;
    }

    private ImmutableArray<ModuleEntry> Refused() =>
        [.. Modules.Where(module => module.Status is ModuleStatus.Rejected or ModuleStatus.Failed)];
}
