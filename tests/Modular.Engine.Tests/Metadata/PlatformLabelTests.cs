using Modular.Engine.Records;
using Modular.Engine.Tables;

namespace Modular.Engine.Tests.Metadata;

public sealed class PlatformLabelTests
{
    [Fact]
    public void EveryTableColumnAndChoice_OfThePlatform_HasALabelInBothLanguages()
    {
        foreach (var table in PlatformTables.All.Where(table => !InternalTables.Names.Contains(table.Name)))
        {
            Assert.True(PlatformLabels.Table(table.Name) is { Nl.Length: > 0, En.Length: > 0 }, table.Name);
            var form = RecordForm.Of(table.Name)?.Columns.Select(column => column.Name).ToHashSet() ?? [];
            foreach (var column in table.Columns.Where(column => !form.Contains(column.Name)))
            {
                Assert.True(PlatformLabels.Column(column.Name) is { Nl.Length: > 0, En.Length: > 0 }, $"{table.Name}.{column.Name}");
                Assert.All(column.Choices, choice => Assert.True(PlatformLabels.Choice(choice) is { Nl.Length: > 0, En.Length: > 0 }, $"{column.Name} {choice}"));
            }
        }
    }
}
