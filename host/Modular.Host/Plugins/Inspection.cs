using System.Security.Cryptography;
using Modular.Sdk;

namespace Modular.Host.Plugins;

/// <summary>Judges a module folder without running any of its code.</summary>
internal static class Inspection
{
    private const int NamedBreaches = 10;

    /// <summary>Either a candidate to load, or what became of the module.</summary>
    public static (Candidate? Candidate, ModuleEntry? Entry) Of(string path)
    {
        try
        {
            return Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return (null, Unnamed(path, ModuleReason.Unreadable, exception.Message));
        }
    }

    private static (Candidate? Candidate, ModuleEntry? Entry) Read(string path)
    {
        var manifestPath = Path.Combine(path, "module.json");
        if (!File.Exists(manifestPath))
        {
            return (null, Unnamed(path, ModuleReason.ManifestMissing, "There is no module.json."));
        }

        var (manifest, problems) = ManifestReader.Read(File.ReadAllText(manifestPath));
        if (manifest is null)
        {
            return (null, Unnamed(path, ModuleReason.ManifestInvalid, $"module.json: {string.Join("; ", problems)}."));
        }

        var candidate = new Candidate(manifest, Path.Combine(path, manifest.Assembly));
        return Judge(candidate, path) is var (status, reason, message)
            ? (null, candidate.Entry(status, reason, message))
            : (candidate, null);
    }

    private static (ModuleStatus Status, string Reason, string Message)? Judge(Candidate candidate, string path)
    {
        var manifest = candidate.Manifest;
        if (manifest.Disabled)
        {
            return (ModuleStatus.Disabled, ModuleReason.DisabledByManifest, "Its manifest switches it off.");
        }

        if (!File.Exists(candidate.AssemblyPath))
        {
            return Rejected(ModuleReason.AssemblyMissing, $"There is no {manifest.Assembly}.");
        }

        if (manifest.Sha256 is { } hash && !hash.Equals(HashOf(candidate.AssemblyPath), StringComparison.OrdinalIgnoreCase))
        {
            return Rejected(ModuleReason.HashMismatch, $"{manifest.Assembly} is not the file that the manifest gives the hash of.");
        }

        if (!manifest.Contract.Contains(ContractVersion.Current))
        {
            var message = $"It is made for contract {manifest.Contract}; this host has {ContractVersion.Current}.";
            return Rejected(ModuleReason.ContractMismatch, message);
        }

        return Files(new ModuleFolder(path), candidate.AssemblyPath);
    }

    private static (ModuleStatus Status, string Reason, string Message)? Files(ModuleFolder folder, string assembly)
    {
        if (folder.Native.Count > 0)
        {
            return Rejected(ModuleReason.NativeCode, $"A module brings no native code: {string.Join(", ", folder.Native)}.");
        }

        if (!folder.Assemblies.Contains(assembly))
        {
            return Rejected(ModuleReason.AssemblyMissing, $"{Path.GetFileName(assembly)} is not an assembly.");
        }

        // Copies of what the host provides are never loaded, so what they refer to does not matter.
        var own = folder.Assemblies.Where(file => !HostAssemblies.Provides(Path.GetFileNameWithoutExtension(file))).ToList();
        var names = own.Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var breaches = own.SelectMany(file => AssemblyScan.Forbidden(file, names)).ToList();
        return breaches.Count == 0
            ? null
            : Rejected(ModuleReason.ForbiddenReference, $"A module is pure: {string.Join("; ", breaches.Take(NamedBreaches))}.");
    }

    private static (ModuleStatus Status, string Reason, string Message) Rejected(string reason, string message) =>
        (ModuleStatus.Rejected, reason, message);

    private static ModuleEntry Unnamed(string path, string reason, string message) =>
        new(Path.GetFileName(path), "", ModuleStatus.Rejected, reason, message, []);

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
