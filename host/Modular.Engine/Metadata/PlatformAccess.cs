using System.Collections.Frozen;
using Modular.Engine.Tables;
using Modular.Sdk;

namespace Modular.Engine.Metadata;

/// <summary>Who may read and write the rows of the platform's tables.</summary>
/// <param name="Readers">The roles that may read.</param>
/// <param name="Writers">The roles that may write by records; none when other commands write the rows.</param>
/// <param name="ProviderPath">As <see cref="TableModel.ProviderPath"/>.</param>
internal sealed record PlatformAccess(string[] Readers, string[] Writers, string? ProviderPath)
{
    private static readonly string[] Staff = [RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Administrator];

    private static readonly string[] Parties = [.. Staff, RoleIds.Provider];

    private static readonly string[] Everyone = [.. Parties, RoleIds.PolicyAdviser];

    private static readonly string[] Contracting = [RoleIds.ContractManager, RoleIds.Administrator];

    private static readonly FrozenDictionary<string, PlatformAccess> Known = new Dictionary<string, PlatformAccess>
    {
        [TableNames.Participant] = new(Parties, [RoleIds.CaseManager, RoleIds.Administrator], "trajectory:participant.provider"),
        [TableNames.Provider] = new(Everyone, Contracting, "id"),
        [TableNames.Contract] = new(Everyone, Contracting, "provider"),
        [TableNames.ProductSheet] = new(Everyone, Contracting, "provider"),
        [TableNames.Rate] = new(Everyone, Contracting, null),
        [TableNames.IndexFigure] = new(Everyone, Contracting, null),
        [TableNames.Indexation] = new(Everyone, [], null),
        [TableNames.IndexationFigure] = new(Everyone, [], null),
        [TableNames.DayOff] = new(Everyone, [], null),
        [TableNames.Trajectory] = new(Parties, [], "provider"),
        [TableNames.TrajectoryEvent] = new(Parties, [], "trajectory.provider"),
        [TableNames.Deadline] = new(Parties, [], "trajectory.provider"),
        [TableNames.Report] = new(Parties, [], "trajectory.provider"),
        [TableNames.BillableMoment] = new(Parties, [], "trajectory.provider"),
        [TableNames.Statement] = new(Parties, [], "provider"),
        [TableNames.StatementLine] = new(Parties, [], "statement.provider"),
        [TableNames.Invoice] = new(Parties, [], "provider"),
        [TableNames.InvoiceLine] = new(Parties, [], "invoice.provider"),
        [TableNames.Meeting] = new(Parties, [], "provider"),
        [TableNames.Signal] = new(Staff, [], "provider"),
        [TableNames.Measure] = new([.. Staff, RoleIds.PolicyAdviser], [], "provider"),
        [TableNames.Entry] = new(Parties, [], "provider"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What tells of persons, or of money that is a provider's own affair.
    private static readonly FrozenSet<string> NotForPolicyAdvisers = FrozenSet.Create(
        StringComparer.Ordinal,
        "provider.vat_number", "provider.iban", "provider.email", "contract.contract_manager", "contract.end_reason",
        "indexation.applied_by", "measure.source", "measure.measure_key");

    /// <summary>The roles that may read a column; none for all who may read the table.</summary>
    public static string[] ReadersOf(string table, string column) => NotForPolicyAdvisers.Contains($"{table}.{column}") ? Parties : [];

    /// <summary>Of a platform table, or of a module's, whose rows belong to a row of the platform's.</summary>
    public static PlatformAccess Of(Data.Tables.TableSchema table) =>
        Known.GetValueOrDefault(table.Name) ?? new PlatformAccess(Parties, [], Parent(table));

    // A module's table starts with the lookup to what its rows belong to.
    private static string? Parent(Data.Tables.TableSchema table) => table.Columns.FirstOrDefault(column => column.Target is not null)?.Name switch
    {
        null => null,
        var lookup => $"{lookup}.{Known[lookup].ProviderPath}",
    };
}
