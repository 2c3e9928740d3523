namespace Modular.Host.Plugins;

/// <summary>Why a module is not loaded: codes that do not change. A loaded module has none.</summary>
public static class ModuleReason
{
    public const string None = "";
    public const string Unreadable = "UNREADABLE";
    public const string ManifestMissing = "MANIFEST_MISSING";
    public const string ManifestInvalid = "MANIFEST_INVALID";
    public const string DisabledByManifest = "DISABLED_BY_MANIFEST";
    public const string DisabledByOperator = "DISABLED_BY_OPERATOR";
    public const string AssemblyMissing = "ASSEMBLY_MISSING";
    public const string HashMismatch = "HASH_MISMATCH";
    public const string ContractMismatch = "CONTRACT_MISMATCH";
    public const string ForbiddenReference = "FORBIDDEN_REFERENCE";
    public const string NativeCode = "NATIVE_CODE";
    public const string ModuleDuplicate = "MODULE_DUPLICATE";
    public const string RegimeDuplicate = "REGIME_DUPLICATE";
    public const string HigherVersion = "HIGHER_VERSION";
    public const string AssemblyUnloadable = "ASSEMBLY_UNLOADABLE";
    public const string TypeMissing = "TYPE_MISSING";
    public const string TypeUnsuitable = "TYPE_UNSUITABLE";
    public const string ConstructorFailed = "CONSTRUCTOR_FAILED";
    public const string SelfCheckFailed = "SELF_CHECK_FAILED";
}
