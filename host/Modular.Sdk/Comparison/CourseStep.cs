using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Comparison;

/// <summary>A trigger that is fired in a course.</summary>
/// <param name="On">The date on which it is fired; not before the step before it.</param>
/// <param name="Trigger">The trigger's name.</param>
/// <param name="Role">Who fires it, from <see cref="RoleIds"/>.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record CourseStep(LocalDate On, string Trigger, string Role, FieldValues Arguments);
