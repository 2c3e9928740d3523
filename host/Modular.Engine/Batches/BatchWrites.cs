using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Engine.Trajectories;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Batches;

/// <summary>Carries out operations of a batch within one command, each as a call of its own would be.</summary>
internal sealed class BatchWrites(IdSource ids, TrajectoryCommands trajectories)
{
    private readonly RecordWrites records = new(ids);

    /// <summary>Carries one out; a refusal says which it was, and its fields are those of the batch.</summary>
    /// <param name="scope">Where.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="index">Its place in the batch.</param>
    public OperationResult CarryOut(WriteScope scope, BatchOperation operation, int index)
    {
        try
        {
            return operation switch
            {
                { Open: { } open } => Open(scope, open, operation.Errors),
                { Fire: { } fire } => Fire(scope, fire, operation.Errors),
                _ => Write(scope, operation.Record!),
            };
        }
        catch (Exception error) when (StorageErrors.Translate(error) is { } refusal)
        {
            throw refusal.Of(index, operation.Path);
        }
    }

    private OperationResult Write(WriteScope scope, RecordOperation operation)
    {
        var result = records.CarryOut(scope, operation);
        return new OperationResult(result.Id, result, "");
    }

    private OperationResult Open(WriteScope scope, OpenTrajectory open, FieldErrors errors)
    {
        var sheet = scope.Resolve(open.ProductSheet, "product_sheet", errors);
        var provider = scope.Tx.Find(TableNames.ProductSheet, sheet)?.Values.TextOrNull("provider");
        errors.Require(
            provider is not null, "product_sheet", "UNKNOWN_PRODUCT_SHEET", "Het productblad bestaat niet.", "There is no such product sheet.");
        var order = scope.Tenant.RequireRegime().Lifecycle.Order;
        var command = open with
        {
            Participant = scope.Resolve(open.Participant, "participant", errors),
            ProductSheet = sheet,
            Provider = provider ?? "",
            Arguments = Resolve(scope, order.Arguments, open.Arguments, errors),
        };
        errors.ThrowIfAny();
        return Of(trajectories.Open(scope.Tx, scope.Tenant, command, scope.Principal));
    }

    private OperationResult Fire(WriteScope scope, FireTrigger fire, FieldErrors errors)
    {
        var id = scope.Resolve(fire.Trajectory, "trajectory", errors);
        var regime = scope.Tx.Find(TableNames.Trajectory, id)?.Values.TextOrNull("regime_version") is { } version
            ? scope.Tenant.FindRegime(version)
            : null;
        var trigger = regime?.Lifecycle.Triggers.FirstOrDefault(trigger => trigger.Name == fire.Trigger);
        var command = fire with { Trajectory = id, Arguments = Resolve(scope, trigger?.Arguments ?? [], fire.Arguments, errors) };
        errors.ThrowIfAny();
        return Of(trajectories.Fire(scope.Tx, scope.Tenant, command, scope.Principal));
    }

    // Only what names a row can refer to one: any other text is just that.
    private static FieldValues Resolve(WriteScope scope, IEnumerable<ColumnDefinition> definitions, FieldValues values, FieldErrors errors) =>
        definitions.Where(definition => definition.Type == ColumnType.Lookup && values.Get(definition.Name) is string).Aggregate(
            values,
            (all, lookup) => all.With(lookup.Name, scope.Resolve(all.Text(lookup.Name)!, $"arguments.{lookup.Name}", errors)));

    private static OperationResult Of(TriggerResult result) =>
        new(result.Trajectory.Snapshot.Id, null, result.Trajectory.Snapshot.State);
}
