using Modular.Sdk.Calendar;

namespace Modular.Engine.Calendars;

/// <summary>A day off as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Identifier of the row; empty for a day that the platform knows, and before it is stored.</param>
/// <param name="Day">The day.</param>
/// <param name="Counts">Whether the tenant's calendar counts it.</param>
public sealed record DayOffView(string Tenant, string Id, DayOff Day, bool Counts);
