using System.CommandLine;

namespace Modular.Host.Plugins;

/// <summary><c>modules</c>: says what becomes of every module, and serves nothing.</summary>
internal static class ModulesCommand
{
    public static Command Create(Option<DirectoryInfo> folder)
    {
        var command = new Command("modules", "Says what becomes of every module; exit code 1 when one is refused.") { folder };
        command.SetAction(parsed => Report(parsed.GetRequiredValue(folder).FullName, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Report(string folder, TextWriter output)
    {
        var modules = ModuleCatalogue.Load(folder).Modules;
        foreach (var module in modules)
        {
            output.WriteLine(module);
        }

        return modules.Any(module => module.Status is ModuleStatus.Rejected or ModuleStatus.Failed) ? 1 : 0;
    }
}
