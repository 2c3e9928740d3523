using Modular.Sdk.Entries;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>A kind of entry, whole: its form, and what is said of one.</summary>
/// <param name="Definition">Its form.</param>
/// <param name="Judge">What is said of one that is about to be recorded.</param>
internal sealed record FileEntry(EntryDefinition Definition, Action<Finding> Judge);
