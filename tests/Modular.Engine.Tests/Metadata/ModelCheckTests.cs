using Modular.Engine.Metadata;
using Modular.Engine.Tests.Planted;
using Modular.Sdk.Modelling;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

public sealed class ModelCheckTests
{
    [Fact]
    public void Problems_SoundModel_AreNone() => Assert.Empty(ModelCheck.Problems(new global::Modular.Modules.Region.Regime()));

    [Fact]
    public void Problems_NamesOfTenantsAndTablesThatThereAre_AreToldEach() => Assert.Equal(
        [
            "table participant is there already",
            "x_table: names that start with x_ are the tenants' own",
            "trajectory.x_column: names that start with x_ are the tenants' own",
        ],
        ModelCheck.Problems(new PlantedRegime(_ => throw new NotSupportedException())
        {
            Model = new Model
            {
                Trajectory = [new ColumnDefinition("x_column", ColumnType.Text, Said("c"))],
                Tables = [new TableDefinition("participant", Said("t"), []), new TableDefinition("x_table", Said("t"), [])],
            },
        }));
}
