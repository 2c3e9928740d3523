using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>A day that a calendar may count as a day off.</summary>
/// <param name="On">The date.</param>
/// <param name="Kind">What makes it one.</param>
/// <param name="Name">What people call it.</param>
public sealed record DayOff(LocalDate On, DayOffKind Kind, LocalizedText Name);
