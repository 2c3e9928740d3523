using Modular.Engine.Calendars;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using V1 = Modular.Calendars.V1;

namespace Modular.Host.Rpc.Calendars;

/// <summary>Days off on the wire.</summary>
internal static class CalendarWire
{
    private const int LongestName = 200;
    private static readonly LocalizedText Decreed = new("Gelijkgestelde dag", "Day equal to a holiday by decree");
    private static readonly LocalizedText Closed = new("Gesloten", "Closed");

    public static V1.DayOff Write(DayOffView view) => new()
    {
        Name = Names.OrNone(view.Id, id => ResourceNames.DayOff(view.Tenant, id)),
        Date = Dates.Write(view.Day.On),
        Kind = Choices.Write<DayOffKind, V1.DayOffKind>(view.Day.Kind),
        DisplayName = Texts.Write(view.Day.Name),
        Counts = view.Counts,
    };

    public static DayOff New(V1.DayOff? day, FieldErrors errors)
    {
        errors.Require(day is not null, "day_off", "REQUIRED", "De dag ontbreekt.", "The day is missing.");
        day ??= new V1.DayOff();
        var kind = Choices.Optional<V1.DayOffKind, DayOffKind>(day.Kind, "day_off.kind", errors);
        errors.Require(
            kind is DayOffKind.Decreed or DayOffKind.Own || errors.Any(error => error.Field == "day_off.kind"),
            "day_off.kind", "NOT_ALLOWED", "Toe te voegen: DECREED of OWN.", "What can be added: DECREED or OWN.");
        return new DayOff(
            Dates.Required(day.Date, "day_off.date", errors), kind ?? DayOffKind.Own, Name(day.DisplayName, kind, errors));
    }

    private static LocalizedText Name(Common.V1.LocalizedText? name, DayOffKind? kind, FieldErrors errors) => name is null
        ? kind == DayOffKind.Decreed ? Decreed : Closed
        : new LocalizedText(
            Texts.Required(name.Nl, "day_off.display_name.nl", LongestName, errors),
            Texts.Required(name.En, "day_off.display_name.en", LongestName, errors));
}
