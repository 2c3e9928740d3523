namespace Modular.ChildHost.Processes;

/// <summary>Where the host's assembly is: in the build output, beside that of whoever asks, and of the same configuration.</summary>
public static class HostFile
{
    public static string Path
    {
        get
        {
            var own = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var file = System.IO.Path.Combine(own.Parent!.Parent!.FullName, "Modular.Host", own.Name, "Modular.Host.dll");
            return File.Exists(file) ? file : throw new FileNotFoundException("The host is not built in this configuration.", file);
        }
    }
}
