using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Calendars;

/// <summary>Days off that a tenant added.</summary>
internal static class DayOffRows
{
    /// <summary>The most that a tenant keeps: they are read at once.</summary>
    public const int Most = 1000;

    public static RowQuery All { get; } = new(TableNames.DayOff) { OrderBy = [new Order("day")], Limit = Most };

    public static DayOff Of(Row row) => new(
        row.Values.Date("day"), EnumName.Parse<DayOffKind>(row.Values.Text("kind")), row.Values.TextPair("name")!);

    public static RowValues Write(DayOff day) =>
        RowValues.Of(("day", day.On), ("kind", EnumName.Of(day.Kind)), ("name_nl", day.Name.Nl), ("name_en", day.Name.En));
}
