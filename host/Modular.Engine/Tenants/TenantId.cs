using System.Text.RegularExpressions;

namespace Modular.Engine.Tenants;

/// <summary>Identifiers of tenants. They name files, so that nothing else than this shape may pass.</summary>
public static partial class TenantId
{
    public static bool IsValid(string id) => Shape().IsMatch(id);

    [GeneratedRegex("^[a-z][a-z0-9-]{2,39}\\z")]
    private static partial Regex Shape();
}
