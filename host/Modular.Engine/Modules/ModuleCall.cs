using Modular.Engine.Errors;
using Modular.Sdk;

namespace Modular.Engine.Modules;

/// <summary>Calls into a module: what it throws stays with the call.</summary>
internal static class ModuleCall
{
    /// <exception cref="ModularException">With reason ModuleFault when the module threw.</exception>
    public static T To<T>(IRegime regime, Func<IRegime, T> call)
    {
        try
        {
            return call(regime);
        }
        catch (Exception error) when (error is not ModularException)
        {
            throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", error);
        }
    }
}
