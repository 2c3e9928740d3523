using System.CommandLine;
using Modular.Cli.Wire;

namespace Modular.Cli.Commands;

/// <summary>The options that every command takes.</summary>
public sealed class CommonOptions
{
    private const string DefaultHost = "http://127.0.0.1:5080";

    public Option<string> Host { get; } = Text("--host", $"Address of the host. [MODULAR_HOST, or {DefaultHost}]");

    public Option<string> Role { get; } = Text("--role", "Role to act in. [MODULAR_ROLE, or administrator]");

    public Option<string> Principal { get; } = Text("--principal", "Who acts. [MODULAR_PRINCIPAL, or the role's name]");

    public Option<string> Provider { get; } = Text("--provider", "Provider for whom a provider acts. [MODULAR_PROVIDER]");

    public Option<string> OnBehalfOf { get; } = Text("--on-behalf-of", "For whom is acted, for the audit. [MODULAR_ON_BEHALF_OF]");

    public Option<string> Tenant { get; } = Text("--tenant", "The tenant. [MODULAR_TENANT]");

    public Option<string> RequestId { get; } = Text("--request-id", "Names a change, so that repeating the command is harmless. [made up]");

    public Option<string> Etag { get; } = Text("--etag", "Change only if this is still the resource's etag.");

    public Option<bool> Try { get; } = Flag("--try", "Say what would happen, and change nothing.");

    public Option<bool> Json { get; } = Flag("--json", "Print the response as protobuf JSON.");

    public void AddTo(Command root)
    {
        Option[] all = [Host, Role, Principal, Provider, OnBehalfOf, Tenant, RequestId, Etag, Try, Json];
        foreach (var option in all) root.Options.Add(option);
    }

    public bool HostIsGiven(ParseResult parse) => parse.GetValue(Host) is not null;

    public Uri HostOf(ParseResult parse)
    {
        var named = Of(parse, Host, "MODULAR_HOST") ?? DefaultHost;
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UsageException($"The host is an address such as {DefaultHost}, not '{named}'.");
    }

    public CallIdentity IdentityOf(ParseResult parse)
    {
        var role = Of(parse, Role, "MODULAR_ROLE") ?? CallIdentity.Administrator.Role;
        var provider = Of(parse, Provider, "MODULAR_PROVIDER");
        if (provider is not null && !provider.Contains('/', StringComparison.Ordinal)) provider = $"{TenantOf(parse)}/providers/{provider}";
        return new CallIdentity(role, Of(parse, Principal, "MODULAR_PRINCIPAL") ?? role, provider)
        {
            OnBehalfOf = Of(parse, OnBehalfOf, "MODULAR_ON_BEHALF_OF"),
        };
    }

    /// <summary>The tenant's resource name.</summary>
    /// <exception cref="UsageException">None was named.</exception>
    public string TenantOf(ParseResult parse)
    {
        var tenant = Of(parse, Tenant, "MODULAR_TENANT") ?? throw new UsageException("Say which tenant, with --tenant or MODULAR_TENANT.");
        return tenant.Contains('/', StringComparison.Ordinal) ? tenant : $"tenants/{tenant}";
    }

    private static string? Of(ParseResult parse, Option<string> option, string variable)
    {
        var value = parse.GetValue(option) ?? Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static Option<string> Text(string name, string description) => new(name) { Description = description, Recursive = true };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Recursive = true };
}
