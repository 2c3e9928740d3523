namespace Modular.Cli.Hosts;

/// <summary>Where the host's assembly is.</summary>
public static class HostFile
{
    /// <exception cref="HostNotReachedException">It is nowhere to be found.</exception>
    public static string Find()
    {
        var named = Environment.GetEnvironmentVariable("MODULAR_HOST_DLL");
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named)
                ? Path.GetFullPath(named)
                : throw new HostNotReachedException($"MODULAR_HOST_DLL names {named}, which is not there.");
        }

        // A build beside this one is of the same configuration, and so comes first.
        var beside = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Candidates(beside, configuration).FirstOrDefault(File.Exists) ?? throw new HostNotReachedException(
            "The host is not built: build host/Modular.Host, or say where it is with MODULAR_HOST_DLL, or use a running one with --host.");
    }

    private static IEnumerable<string> Candidates(string beside, string configuration)
    {
        yield return Path.Combine(beside, "Modular.Host", configuration, "Modular.Host.dll");
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                foreach (var each in new[] { "debug", "release" })
                {
                    yield return Path.Combine(folder.FullName, "artifacts", "bin", "Modular.Host", each, "Modular.Host.dll");
                }
            }
        }
    }
}
