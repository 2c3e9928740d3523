using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Three months of personal support that are invoiced together.</summary>
/// <param name="Key">The key of its billable moment.</param>
/// <param name="Period">Its days, cut off at the ends of the trajectory.</param>
internal sealed record Quarter(string Key, DatePeriod Period);
