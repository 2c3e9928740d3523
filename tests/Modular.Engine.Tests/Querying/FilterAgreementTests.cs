using FsCheck;
using FsCheck.Fluent;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Tests.Language;

namespace Modular.Engine.Tests.Querying;

public sealed class FilterAgreementTests(VisitFile file) : IClassFixture<VisitFile>
{
    [Fact]
    public void Holds_OfAnySoundFilter_IsWhatTheStoreFinds()
    {
        using var snapshot = file.Store.Read();
        var visits = snapshot.Query(new RowQuery("visit"));
        var branches = snapshot.Query(new RowQuery("branch")).ToDictionary(row => row.Id);
        var some = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(7, 9), Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
        {
            var text = new AnyFilter(seed).Sound();
            var errors = new FieldErrors();
            var filter = Filter.Bind(FilterText.Parse(text, "filter", errors)!, TestModel.Model, TestModel.Visit, new BindOptions(), "filter", errors)!;
            Assert.Empty(errors);
            var here = visits.Where(row => filter.Holds(path => VisitFile.ValueOf(branches, row, path))).Select(row => row.Id).ToList();
            var selection = new Selection("visit") { Where = filter.Where };
            Assert.True(here.SequenceEqual(Ids(snapshot, selection)), text);
            Assert.Equal(here.Count, snapshot.Count(selection, new ReadBudget(long.MaxValue)));
            some += here.Count is > 0 and < 200 ? 1 : 0;
        }));
        // Or nothing was compared.
        Assert.True(some > 1000, $"{some}");
    }

    private static List<string> Ids(ReadSnapshot snapshot, Selection selection)
    {
        var ids = new List<string>();
        using var reader = snapshot.Open(selection, new ReadBudget(long.MaxValue));
        while (reader.Read())
        {
            ids.Add(reader.Row.Id);
        }

        return ids;
    }
}
