using Modular.Engine.Errors;
using Modular.Engine.Tenants;

namespace Modular.Host.Rpc.Wire;

/// <summary>Resource names. A name that cannot be one is refused; whether it exists is for the engine to say.</summary>
internal static class Names
{
    private const int LongestId = 64;

    public static string Tenant(string name, string field, FieldErrors errors) =>
        Read(name, field, errors, "tenants")[0];

    public static string Group(string name, string field, FieldErrors errors) =>
        Read(name, field, errors, "groups")[0];

    /// <summary>A provider of a group: the group's identifier and the provider's trade register number.</summary>
    public static (string Group, string Number) GroupProvider(string name, string field, FieldErrors errors)
    {
        var ids = Read(name, field, errors, "groups", "providers");
        return (ids[0], ids[1]);
    }

    public static RowName Participant(string name, string field, FieldErrors errors) => Row(name, field, errors, "participants");

    public static RowName Provider(string name, string field, FieldErrors errors) => Row(name, field, errors, "providers");

    public static RowName Trajectory(string name, string field, FieldErrors errors) => Row(name, field, errors, "trajectories");

    public static RowName Invoice(string name, string field, FieldErrors errors) => Row(name, field, errors, "invoices");

    public static RowName Statement(string name, string field, FieldErrors errors) => Row(name, field, errors, "statements");

    public static RowName DayOff(string name, string field, FieldErrors errors) => Row(name, field, errors, "daysOff");

    public static RowName Entry(string name, string field, FieldErrors errors) => Row(name, field, errors, "entries");

    public static ProviderRowName Contract(string name, string field, FieldErrors errors) => ProviderRow(name, field, errors, "contracts");

    public static ProviderRowName ProductSheet(string name, string field, FieldErrors errors) =>
        ProviderRow(name, field, errors, "productSheets");

    public static ProviderRowName Signal(string name, string field, FieldErrors errors) => ProviderRow(name, field, errors, "signals");

    /// <summary>A table: the tenant's identifier and the table's plain name.</summary>
    public static (string Tenant, string Table) Table(string name, string field, FieldErrors errors)
    {
        var ids = Read(name, field, errors, "tenants", "tables");
        return (ids[0], ids[1]);
    }

    public static RowName Subscription(string name, string field, FieldErrors errors) => Row(name, field, errors, "subscriptions");

    /// <summary>A record of any table: tenant, table and identifier.</summary>
    public static RecordName Record(string name, string field, FieldErrors errors)
    {
        var ids = Read(name, field, errors, "tenants", "tables", "records");
        return new RecordName(ids[0], ids[1], ids[2]);
    }

    /// <summary>An identifier that a caller gives a record; null for an empty one.</summary>
    public static string? Id(string id, string field, FieldErrors errors)
    {
        errors.Require(
            id.Length == 0 || IsId("", id), field, "ID_INVALID",
            $"Een identificatie heeft 1 tot {LongestId} letters, cijfers, streepjes, liggende streepjes en punten.",
            $"An identifier has 1 to {LongestId} letters, digits, dashes, underscores and dots.");
        return id.Length == 0 ? null : id;
    }

    /// <summary>A regime version: the regime's identifier and the version.</summary>
    public static (string Regime, string Version) Regime(string name, string field, FieldErrors errors)
    {
        var ids = Read(name, field, errors, "regimes", "versions");
        return (ids[0], ids[1]);
    }

    /// <summary>Whether a name is in a collection, so that a parent can be one of several kinds.</summary>
    public static bool IsIn(string name, string collection) =>
        name.Split('/') is ["tenants", _, var kind, _] && kind == collection;

    /// <summary>The name of a row that there may not be: nothing is referred to, or the row is only tried.</summary>
    public static string OrNone(string? id, Func<string, string> name) => string.IsNullOrEmpty(id) ? "" : name(id);

    /// <summary>Refuses a name that belongs to another tenant than the request does.</summary>
    public static void RequireTenant(string tenant, string other, string field, FieldErrors errors) => errors.Require(
        tenant.Length == 0 || other.Length == 0 || tenant == other,
        field,
        "OTHER_TENANT",
        "Dit hoort bij een andere gemeente dan de opdracht.",
        "This belongs to another tenant than the request does.");

    private static RowName Row(string name, string field, FieldErrors errors, string collection)
    {
        var ids = Read(name, field, errors, "tenants", collection);
        return new RowName(ids[0], ids[1]);
    }

    private static ProviderRowName ProviderRow(string name, string field, FieldErrors errors, string collection)
    {
        var ids = Read(name, field, errors, "tenants", "providers", collection);
        return new ProviderRowName(ids[0], ids[1], ids[2]);
    }

    private static string[] Read(string name, string field, FieldErrors errors, params string[] collections)
    {
        var parts = name.Split('/');
        var fits = parts.Length == collections.Length * 2
            && collections.Index().All(at => parts[at.Index * 2] == at.Item && IsId(at.Item, parts[(at.Index * 2) + 1]));
        if (fits)
        {
            return [.. collections.Index().Select(at => parts[(at.Index * 2) + 1])];
        }

        var pattern = string.Join('/', collections.Select(collection => $"{collection}/{{id}}"));
        errors.Add(
            field,
            name.Length == 0 ? "REQUIRED" : "RESOURCE_NAME_INVALID",
            $"Hier hoort een naam als {pattern}.",
            $"A name like {pattern} belongs here.");
        return [.. collections.Select(_ => "")];
    }

    private static bool IsId(string collection, string id) => collection == "tenants"
        ? TenantId.IsValid(id)
        : id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
