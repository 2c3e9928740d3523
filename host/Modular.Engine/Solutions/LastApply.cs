using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Json;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Solutions;

/// <summary>The parts that a tenant had before the last solution was applied.</summary>
internal static class LastApply
{
    private const string Id = "last";
    private const string Files = "files";

    public static void Keep(WriteTransaction tx, IReadOnlyList<SolutionFile> files)
    {
        var values = RowValues.Of((Files, Stored.Write(files)));
        if (tx.Find(TableNames.SolutionBefore, Id) is null)
        {
            tx.Insert(TableNames.SolutionBefore, Id, values);
        }
        else
        {
            tx.Update(TableNames.SolutionBefore, Id, values);
        }
    }

    /// <summary>Takes them: they are brought back once.</summary>
    /// <exception cref="ModularException">Nothing was applied since.</exception>
    public static IReadOnlyList<SolutionFile> Take(WriteTransaction tx, Tenant tenant)
    {
        if (tx.Find(TableNames.SolutionBefore, Id) is not { } row)
        {
            throw new ModularException(
                ErrorReason.NothingToRollBack,
                new LocalizedText(
                    $"In {tenant.Name} is geen oplossing toegepast die nog teruggedraaid kan worden.",
                    $"No solution was applied to {tenant.Name} that could be rolled back."))
            {
                Metadata = ModularException.Facts(("resource", tenant.Name)),
                Subject = tenant.Name,
            };
        }
        tx.Delete(TableNames.SolutionBefore, Id);
        return Stored.Read<SolutionFile[]>(row.Values.Text(Files));
    }
}
