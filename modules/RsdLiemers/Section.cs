using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Sections of a report, among the arguments of the trigger that submits it.</summary>
internal static class Section
{
    /// <summary>Only what the document names is kept (COM-08).</summary>
    public static FieldValues Read(FieldValues given, IEnumerable<ColumnDefinition> sections) =>
        FieldValues.From(sections.Select(section => KeyValuePair.Create(section.Name, given.Get(section.Name))));
}
