namespace Modular.Engine.Errors;

/// <summary>Why a command failed. The wire's enum of the same name states the gRPC status of each.</summary>
public enum ErrorReason
{
    InvalidFields,
    RequestIdReused,
    PageTokenInvalid,
    PrincipalMissing,
    RoleNotPermitted,
    ResourceNotFound,
    ResourceExists,
    EtagMismatch,
    ConcurrentChange,
    TriggerNotPermitted,
    RuleViolated,
    RegimeUnavailable,
    ModuleFault,
    ClockNotMovable,
    StateNotAllowed,
    TenantNewer,
    TenantBusy,
    StorageFull,
    StorageUnavailable,
    DocumentNotAvailable,
}
