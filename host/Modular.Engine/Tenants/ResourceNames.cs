namespace Modular.Engine.Tenants;

/// <summary>Resource names, as they stand on the wire.</summary>
public static class ResourceNames
{
    public static string Group(string group) => $"groups/{group}";

    public static string Tenant(string tenant) => $"tenants/{tenant}";

    public static string Participant(string tenant, string id) => $"tenants/{tenant}/participants/{id}";

    public static string Provider(string tenant, string id) => $"tenants/{tenant}/providers/{id}";

    public static string Contract(string tenant, string provider, string id) => $"tenants/{tenant}/providers/{provider}/contracts/{id}";

    public static string ProductSheet(string tenant, string provider, string id) => $"tenants/{tenant}/providers/{provider}/productSheets/{id}";

    public static string Signal(string tenant, string provider, string id) => $"tenants/{tenant}/providers/{provider}/signals/{id}";

    public static string Meeting(string tenant, string provider, string id) => $"tenants/{tenant}/providers/{provider}/meetings/{id}";

    public static string DayOff(string tenant, string id) => $"tenants/{tenant}/daysOff/{id}";

    public static string Rate(string tenant, string id) => $"tenants/{tenant}/rates/{id}";

    public static string IndexFigure(string tenant, string id) => $"tenants/{tenant}/indexFigures/{id}";

    public static string Indexation(string tenant, string id) => $"tenants/{tenant}/indexations/{id}";

    public static string Trajectory(string tenant, string id) => $"tenants/{tenant}/trajectories/{id}";

    public static string Invoice(string tenant, string id) => $"tenants/{tenant}/invoices/{id}";

    public static string Statement(string tenant, string id) => $"tenants/{tenant}/statements/{id}";

    public static string Entry(string tenant, string id) => $"tenants/{tenant}/entries/{id}";

    public static string Table(string tenant, string table) => $"tenants/{tenant}/tables/{table}";

    public static string Choice(string tenant, string choice) => $"tenants/{tenant}/choices/{choice}";

    public static string Record(string tenant, string table, string id) => $"tenants/{tenant}/tables/{table}/records/{id}";

    public static string Subscription(string tenant, string id) => $"tenants/{tenant}/subscriptions/{id}";

    public static string Regime(string id, string version) => $"regimes/{id}/versions/{version}";
}
