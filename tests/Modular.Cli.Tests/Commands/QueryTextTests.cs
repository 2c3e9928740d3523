using Modular.Cli.Commands;
using Modular.Queries.V1;

namespace Modular.Cli.Tests.Commands;

public class QueryTextTests
{
    [Fact]
    public void Parts_AsWritten_AreRead()
    {
        Assert.Equal(["a", "b.c", "d"], QueryText.Paths(["a, b.c", "d"]));
        Assert.Equal(new Order { Path = "due_on", Descending = true }, QueryText.Order("-due_on"));
        Assert.Equal(new Grouping { Path = "due_on", Part = CalendarPart.Month }, QueryText.Grouping("due_on:month"));
        Assert.Equal(new Aggregate { Function = AggregateFunction.Average, Path = "price" }, QueryText.Aggregate("average:price"));
        Assert.Equal(new Aggregate { Function = AggregateFunction.Count }, QueryText.Aggregate("count"));
        Assert.Throws<UsageException>(() => QueryText.Aggregate("mean:price"));
    }

    [Fact]
    public void Line_OfCsv_QuotesWhatItMust() =>
        Assert.Equal("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",", ExportFile.Line(["a", "b,c", "say \"hi\"", "two\nlines", ""]));
}
