using System.Collections.Immutable;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Metadata;

/// <summary>Short ways to change a world's own metadata and to write its rows.</summary>
internal static class OwnMetadata
{
    private static readonly IdSource Ids = new();

    public static LocalizedText Said(string text) => new(text, text);

    public static TablePart Table(string name) => new()
    {
        Name = name,
        Label = Said(name),
        ReadRoles = [RoleIds.CaseManager, RoleIds.Administrator],
        WriteRoles = [RoleIds.CaseManager],
    };

    public static ColumnPart Column(string name, ColumnType type = ColumnType.Text) => new() { Name = name, Type = type, Label = Said(name) };

    public static KeyPart Key(string name, params string[] columns) => new() { Name = name, Columns = [.. columns] };

    public static ChoicePart Choice(string name, params string[] values) =>
        new() { Name = name, Label = Said(name), Options = [.. Options(values)] };

    public static IEnumerable<ChoiceOption> Options(params string[] values) => values.Select(value => new ChoiceOption(value, Said(value)));

    public static RulePart Rule(string name, string table, int order, params RuleActionModel[] actions) =>
        new() { Name = name, Table = table, Label = Said(name), Order = order, Actions = [.. actions] };

    public static QueryPart Query(string name, string table) => new() { Name = name, Table = table, Label = Said(name) };

    public static PutPart Put(Part part, int at = 0) => new(new Place($"changes[{at}].put"), part);

    public static RenamePart Rename(PartKind kind, string name, string newName) => new(new Place("changes[0].rename"), kind, name, newName);

    public static RemovePart Remove(PartKind kind, string name) => new(new Place("changes[0].remove"), kind, name);

    public static Task<MetadataChanged> PutAsync(this World world, params Part[] parts) =>
        world.ChangeAsync([.. parts.Select((part, i) => (MetadataChange)Put(part, i))]);

    public static Task<MetadataChanged> ChangeAsync(this World world, params MetadataChange[] changes) =>
        world.ChangeAsync(new ChangeMetadata(changes, null, false));

    public static async Task<MetadataChanged> ChangeAsync(this World world, ChangeMetadata command, Request? request = null) =>
        (await new MetadataCommands(Ids).ChangeAsync(world.Tenant, command, request ?? world.Request(RoleIds.Administrator), _ => [1], default)).Fresh!;

    /// <summary>What refuses the changes.</summary>
    public static async Task<ModularException> RefusedAsync(this World world, params MetadataChange[] changes) =>
        await Assert.ThrowsAsync<ModularException>(() => world.ChangeAsync(changes));

    /// <summary>The codes of the obstacles, or the reasons of the fields.</summary>
    public static IEnumerable<string> Codes(this ModularException refusal) =>
        refusal.Violations.Select(violation => violation.Code).Concat(refusal.Fields.Select(field => field.Reason));

    public static TenantModel Model(this World world)
    {
        using var snapshot = world.Tenant.Read();
        return world.Tenant.ModelOf(snapshot);
    }

    /// <summary>Writes a row as any command would.</summary>
    public static async Task<Data.Tables.Row> InsertAsync(this World world, string table, string id, params (string Name, object? Value)[] values) =>
        (await CommandRunner.CarryOutAsync(
            world.Tenant, world.Request(RoleIds.CaseManager), tx => tx.Insert(table, id, Data.Tables.RowValues.Of(values)), _ => [1], default)).Fresh!;

    public static Task DeleteAsync(this World world, string table, string id) => CommandRunner.CarryOutAsync(
        world.Tenant, world.Request(RoleIds.CaseManager), tx => Deleted(tx, table, id), _ => [1], default);

    private static string Deleted(Data.Writing.WriteTransaction tx, string table, string id)
    {
        tx.Delete(table, id);
        return id;
    }

    public static Data.Tables.Row? Row(this World world, string table, string id)
    {
        using var snapshot = world.Tenant.Read();
        return snapshot.Find(table, id);
    }

    public static ImmutableArray<string> Words(this MetadataChanged changed) => [.. changed.Done.Select(one => one.Words)];
}
