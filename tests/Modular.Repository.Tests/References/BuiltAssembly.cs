using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Modular.Repository.Tests.References;

/// <summary>Reads what an assembly refers to, without loading it.</summary>
internal static class BuiltAssembly
{
    public static IReadOnlyList<string> ReferencesOf(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
