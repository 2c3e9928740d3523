using System.Reflection;
using Modular.Sdk;

namespace Modular.Host.Plugins;

/// <summary>Runs a module's code for the first time. Whatever it throws becomes a status.</summary>
internal static class ModuleLoad
{
    public static (ModuleEntry Entry, IReadOnlyList<IRegime> Regimes) Of(Candidate candidate)
    {
        try
        {
            var assembly = new ModuleLoadContext(candidate).LoadFromAssemblyPath(candidate.AssemblyPath);

            // Touches every type now, so that a missing dependency shows here and not in the middle of a command.
            _ = assembly.GetTypes();
            var regimes = candidate.Manifest.Regimes.Select(regime => Make(assembly, regime)).ToList();
            return (candidate.Loaded(), regimes);
        }
        catch (ModuleFaultException fault)
        {
            return (candidate.Entry(ModuleStatus.Failed, fault.Reason, fault.Message), []);
        }
        catch (ReflectionTypeLoadException exception)
        {
            var causes = exception.LoaderExceptions.Select(cause => cause?.Message).Distinct();
            return (candidate.Entry(ModuleStatus.Failed, ModuleReason.AssemblyUnloadable, string.Join(" ", causes)), []);
        }
        catch (Exception exception)
        {
            return (candidate.Entry(ModuleStatus.Failed, ModuleReason.AssemblyUnloadable, exception.Message), []);
        }
    }

    private static IRegime Make(Assembly assembly, ManifestRegime declared)
    {
        var type = assembly.GetType(declared.Type)
            ?? throw new ModuleFaultException(ModuleReason.TypeMissing, $"The assembly has no type {declared.Type}.");
        if (!type.IsAssignableTo(typeof(IRegime)) || type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is not { } constructor)
        {
            var message = $"{declared.Type} must implement IRegime and have a public constructor without parameters.";
            throw new ModuleFaultException(ModuleReason.TypeUnsuitable, message);
        }

        var regime = Guard(ModuleReason.ConstructorFailed, declared.Type, () => (IRegime)constructor.Invoke([]));
        var problems = Guard(ModuleReason.SelfCheckFailed, declared.Type, () => RegimeCheck.Problems(regime, declared.Name));
        return problems.Count == 0
            ? regime
            : throw new ModuleFaultException(ModuleReason.SelfCheckFailed, $"{declared.Type}: {string.Join("; ", problems)}.");
    }

    private static T Guard<T>(string reason, string type, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            throw new ModuleFaultException(reason, $"{type} threw {cause.GetType().Name}: {cause.Message}");
        }
    }
}
