using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Pipeline;
using Modular.Sdk;

namespace Modular.Engine.Tests.Pipeline;

/// <summary>Short ways to write a world's rows as commands do, and to see what took part.</summary>
internal static class PipelineWorld
{
    public static async Task<IReadOnlyList<AppliedRule>> WriteAsync(this World world, Action<WriteTransaction> write) => (await CommandRunner.CarryOutAsync(
        world.Tenant,
        world.Request(RoleIds.CaseManager),
        tx =>
        {
            write(tx);
            return RowPipeline.Of(tx).Applied;
        },
        _ => [1],
        default)).Fresh!;

    public static async Task<ModularException> RefusedAsync(this World world, Action<WriteTransaction> write) =>
        await Assert.ThrowsAsync<ModularException>(() => world.WriteAsync(write));

    public static IReadOnlyList<Row> All(this World world, string table)
    {
        using var store = world.Tenant.Read();
        return store.Query(new RowQuery(table) { Limit = RowQuery.MaxLimit });
    }

    public static RowValues Values(params (string Name, object? Value)[] values) => RowValues.Of(values);
}
