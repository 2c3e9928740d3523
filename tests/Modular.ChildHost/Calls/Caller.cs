namespace Modular.ChildHost.Calls;

/// <summary>As whom a call is made.</summary>
public static class Caller
{
    public static Grpc.Core.Metadata CaseManager { get; } = Of("case_manager");

    public static Grpc.Core.Metadata ContractManager { get; } = Of("contract_manager");

    public static Grpc.Core.Metadata Administrator { get; } = Of("administrator");

    /// <param name="name">The provider's resource name.</param>
    public static Grpc.Core.Metadata Provider(string name) => new()
    {
        { "x-modular-role", "provider" }, { "x-modular-principal", "provider" }, { "x-modular-provider", name },
    };

    private static Grpc.Core.Metadata Of(string role) => new() { { "x-modular-role", role }, { "x-modular-principal", role } };
}
