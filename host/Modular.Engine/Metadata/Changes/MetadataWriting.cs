using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Tenants;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Carries changes of a tenant's own metadata out within a command: all of them or none.</summary>
internal sealed class MetadataWriting(IdSource ids)
{
    /// <param name="tenant">Where.</param>
    /// <param name="tx">The command.</param>
    /// <param name="command">What to change.</param>
    /// <param name="copied">Whether the tenant's file was copied already; null when nothing will be kept, so that no copy is needed.</param>
    /// <returns>What became of the parts.</returns>
    /// <exception cref="ModularException">With everything that is in the way.</exception>
    /// <exception cref="BackupNeededException">Values would be lost.</exception>
    public IReadOnlyList<PartDifference> CarryOut(Tenant tenant, WriteTransaction tx, ChangeMetadata command, bool? copied)
    {
        if (command.ExpectedVersion is { } seen && seen != tx.SchemaVersion)
        {
            throw ModularException.EtagMismatch(tenant.Name);
        }
        var draft = DraftOf(tenant, tx, command.Changes);
        var done = Differences.Of(draft);
        if (done.Count == 0)
        {
            draft.Obstacles.ThrowIfAny(tenant.Name);
            return [];
        }
        new TransitionCheck(draft).Check();
        References.Check(draft);
        var values = new ValueCheck(draft, tx);
        values.CheckBefore();
        var plan = TablePlan.Of(draft, tx);
        var model = ModelBuilder.Build(tenant.Id, tx.SchemaVersion, [.. plan.Tables.Select(table => table.Wanted)], [.. plan.Components], tenant.Regimes);
        new MeaningCheck(draft, model).Check();
        draft.Obstacles.ThrowIfAny(tenant.Name);
        draft.Obstacles.RequireNoLoss(tenant.Name, command.AllowDataLoss, copied ?? true);
        Write(tx, draft, plan, done);
        HalfPairs.Remove(tx, draft);
        values.CheckAfter();
        draft.Obstacles.ThrowIfAny(tenant.Name);
        NewlyComputed.Fill(tx, draft);
        tx.AppendEvent("metadata.changed", tenant.Name, "{}");
        return Differences.Of(draft);
    }

    private Draft DraftOf(Tenant tenant, WriteTransaction tx, IReadOnlyList<MetadataChange> changes)
    {
        var before = ComponentRows.Read(tx);
        var obstacles = new Obstacles();
        var draft = new Draft(before, new Ground(tx.Tables, new OwnParts(before), tenant.Regimes), () => ids.Next(tx.Now), obstacles);
        foreach (var change in changes)
        {
            if (ShapeCheck.Check(change, obstacles.Fields))
            {
                draft.Carry(change);
            }
        }
        return draft;
    }

    private static void Write(WriteTransaction tx, Draft draft, TablePlan plan, IReadOnlyList<PartDifference> done)
    {
        var version = tx.SchemaVersion;
        WriteComponents(tx, draft, plan);
        TableSteps.CarryOut(tx, plan, draft.Obstacles, table => draft.OwnTable(table) is { } own ? draft.PlaceOf(own)?.Path ?? table : table);
        if (tx.SchemaVersion == version && done.Count > 0)
        {
            tx.RenewSchemaVersion();
        }
    }

    private static void WriteComponents(WriteTransaction tx, Draft draft, TablePlan plan)
    {
        var before = draft.Before.ToDictionary(component => component.Id, StringComparer.Ordinal);
        var after = plan.Components.ToDictionary(component => component.Id, StringComparer.Ordinal);
        foreach (var gone in before.Values.Where(component => !after.ContainsKey(component.Id)))
        {
            ComponentRows.Write(tx, gone, null);
        }
        foreach (var component in after.Values.Where(one => before.TryGetValue(one.Id, out var was) && !was.Gone && (one.Gone || was.Part.Name != one.Part.Name)))
        {
            ComponentRows.FreeName(tx, component);
        }
        foreach (var component in after.Values.Where(one => !one.Gone || (before.TryGetValue(one.Id, out var was) && !was.Gone)))
        {
            ComponentRows.Write(tx, before.GetValueOrDefault(component.Id), component);
        }
    }
}
