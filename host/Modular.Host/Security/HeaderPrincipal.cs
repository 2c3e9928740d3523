using System.Collections.Immutable;
using System.Net;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Host.Security;

/// <summary>
/// The caller as it names itself in the call's metadata. Nobody vouches for that, so it is taken from this machine only: from a
/// case-management system or a proxy beside the host that knows its users, or from a tester.
/// </summary>
internal static class HeaderPrincipal
{
    public const string RoleHeader = "x-modular-role";
    public const string PrincipalHeader = "x-modular-principal";
    public const string ProviderHeader = "x-modular-provider";
    public const string GroupHeader = "x-modular-group";
    public const string OnBehalfOfHeader = "x-modular-on-behalf-of";
    private const int Longest = 200;

    // The system itself acts in a role too, but no caller does.
    private static readonly ImmutableArray<string> Roles =
    [
        RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider, RoleIds.PolicyAdviser, RoleIds.Administrator,
    ];

    public static Principal Read(Grpc.Core.Metadata headers, IPAddress? caller)
    {
        if (caller is null || !IPAddress.IsLoopback(caller))
        {
            throw Missing("Alleen vanaf deze machine.", "Callers are taken at their word from this machine only.");
        }

        var role = Value(headers, RoleHeader)
            ?? throw Missing($"De header {RoleHeader} ontbreekt.", $"The header {RoleHeader} is missing.");
        if (!Roles.Contains(role))
        {
            throw ModularException.RoleNotPermitted(role, "call", Roles, []);
        }

        // By name or by identifier. Identifiers are unique wherever they are given, so that the tenant in a name adds nothing.
        var provider = role == RoleIds.Provider
            ? Value(headers, ProviderHeader)?.Split('/')[^1] is { Length: > 0 } given
                ? given
                : throw Missing($"De header {ProviderHeader} ontbreekt.", $"The header {ProviderHeader} is missing.")
            : null;
        return new Principal(Value(headers, PrincipalHeader) ?? role, role, provider)
        {
            Group = Group(headers),
            OnBehalfOf = Value(headers, OnBehalfOfHeader),
        };
    }

    // By name or by identifier.
    private static string? Group(Grpc.Core.Metadata headers) => Value(headers, GroupHeader) switch
    {
        null => null,
        var given when TenantId.IsValid(given.Split('/')[^1]) => given.Split('/')[^1],
        _ => throw Missing($"De header {GroupHeader} noemt geen groep.", $"The header {GroupHeader} names no group."),
    };

    private static string? Value(Grpc.Core.Metadata headers, string name) => headers.GetValue(name) switch
    {
        null or "" => null,
        { Length: > Longest } => throw Missing($"De header {name} is te lang.", $"The header {name} is too long."),
        var value => value,
    };

    private static ModularException Missing(string nl, string en) => new(ErrorReason.PrincipalMissing, new LocalizedText(nl, en));
}
