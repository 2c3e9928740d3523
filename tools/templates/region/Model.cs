namespace Modular.Modules.Region;

/// <summary>What the region adds to the platform's tables: nothing yet.</summary>
internal static class Model
{
    internal static Sdk.Modelling.Model Additions => Sdk.Modelling.Model.Empty;
}
