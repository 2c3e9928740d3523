using FsCheck;
using FsCheck.Fluent;
using Modular.Data.Writing;
using Modular.Engine.Indicators;
using Modular.Engine.Tenants;
using Modular.Sdk.Indicators;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Indicators;

/// <summary>Measures as they come in, and what they count when simply gone through one by one.</summary>
internal sealed record Counting(string Source, string Provider, Measure Measure)
{
    public static readonly IndicatorDefinition[] Indicators =
    [
        Define("share", IndicatorKind.Share) with { Norm = 90, Comparison = IndicatorNorm.AtLeast },
        Define("average", IndicatorKind.Average) with { Norm = 7.5m, Comparison = IndicatorNorm.AtMost },
        Define("count", IndicatorKind.Count) with { Norm = 2, Comparison = IndicatorNorm.AtMost },
        Define("stock", IndicatorKind.Stock),
    ];

    private static readonly LocalDate First = new(2026, 1, 1);

    public static Gen<LocalDate> Days => Gen.Choose(0, 89).Select(First.PlusDays);

    public static Gen<Counting> Any =>
        from source in Gen.Elements("trajectories/a", "trajectories/b", "statements/a")
        from provider in Gen.Elements("p", "q")
        from indicator in Gen.Elements(Indicators)
        from key in Gen.Elements("one", "two", "three")
        from day in Days
        from met in Gen.Elements(true, false)
        from value in Gen.Choose(-1_000_000, 1_000_000)
        from length in Gen.Choose(-1, 40)
        from withdrawn in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Counting(source, provider, new Measure(indicator.Name, key, day)
        {
            Met = met,
            Value = value / 1000m,
            Until = length < 0 ? null : day.PlusDays(length),
            Withdrawn = withdrawn,
        });

    public static Gen<DatePeriod> Periods => from one in Days from other in Days select new DatePeriod(LocalDate.Min(one, other), LocalDate.Max(one, other));

    /// <summary>The last measure of each key, but the withdrawn ones.</summary>
    public static List<Counting> Standing(IEnumerable<Counting> all) =>
    [
        .. all.GroupBy(each => (each.Source, each.Measure.Indicator, each.Measure.Key)).Select(same => same.Last())
            .Where(each => !each.Measure.Withdrawn),
    ];

    public static (decimal Numerator, long Denominator) Naive(IEnumerable<Counting> standing, IndicatorDefinition indicator, IndicatorFilter filter)
    {
        var counted = Counted(standing, indicator, filter);
        return indicator.Kind switch
        {
            IndicatorKind.Share => (counted.Count(each => each.Measure.Met), counted.Count),
            IndicatorKind.Average => (counted.Sum(each => each.Measure.Value!.Value), counted.Count),
            _ => (counted.Count, 0),
        };
    }

    public static List<Counting> Counted(IEnumerable<Counting> standing, IndicatorDefinition indicator, IndicatorFilter filter) =>
    [
        .. standing.Where(each => each.Measure.Indicator == indicator.Name && (filter.Provider is null || each.Provider == filter.Provider))
            .Where(each => indicator.Kind == IndicatorKind.Stock
                ? each.Measure.On <= filter.Period.End && !(each.Measure.Until <= filter.Period.End)
                : filter.Period.Contains(each.Measure.On)),
    ];

    public static Task WriteAsync(Tenant tenant, IEnumerable<Counting> all) =>
        tenant.Store.WriteAsync(AuditContext.System("test"), tenant.Now, tx =>
        {
            foreach (var each in all)
            {
                MeasureWrites.Put(tx, each.Source, each.Provider, [each.Measure]);
            }

            return true;
        });

    private static IndicatorDefinition Define(string name, IndicatorKind kind) => new(name, "REG-04", kind, new(name, name));
}
