using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Steps;

/// <summary>What a step may know: the row before and after, the day and the tenant's settings. Nothing of it changes while the step runs.</summary>
/// <param name="Event">What happens to the row.</param>
/// <param name="Before">All its values as they are; null when it is made.</param>
/// <param name="After">All its values as they will be, with what earlier steps gave; null when it is deleted.</param>
/// <param name="Today">The tenant's day.</param>
/// <param name="Settings">The settings in force for the tenant.</param>
public sealed record StepContext(StepEvent Event, FieldValues? Before, FieldValues? After, LocalDate Today, SettingValues Settings)
{
    /// <summary>Whether a column really gets another value; of a new row whether it has one.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Whether its value before and after differ.</returns>
    public bool Changes(string column) => !Equals(Before?.Get(column), After?.Get(column));
}
