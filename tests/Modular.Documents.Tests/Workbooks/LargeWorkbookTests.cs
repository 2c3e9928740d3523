using Modular.Documents.Workbooks;
using NodaTime;

namespace Modular.Documents.Tests.Workbooks;

/// <summary>Looks at the memory of the whole process, so that nothing else may run beside it.</summary>
[Collection(nameof(Alone))]
public sealed class LargeWorkbookTests
{
    private static readonly LocalDate Day = new(2026, 12, 31);

    [Fact]
    public void Write_FiftyThousandRows_TakesTheMemoryOfOne()
    {
        const int Rows = 50_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        IEnumerable<IReadOnlyList<Cell>> Many()
        {
            for (var at = 0; at < Rows; at++)
            {
                if (at % 10_000 == 9_999)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                }

                yield return [Cell.Text($"Cliënt {at}"), Cell.Date(Day), Cell.Amount(at / 100m), Cell.Text(new string('x', 60)), Cell.Number(1.5m)];
            }
        }

        WorkbookFile.Write(
            new Workbook("T", "A", Day, [new Sheet("S", [.. Enumerable.Repeat(new SheetColumn("K"), 5)], Many())]), Stream.Null, CancellationToken.None);

        Assert.InRange(most, 0, 4 * 1024 * 1024);
    }
}
