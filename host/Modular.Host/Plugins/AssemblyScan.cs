using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Modular.Host.Plugins;

/// <summary>Reads one assembly's references without loading it, and finds those that a module may not have.</summary>
internal sealed class AssemblyScan
{
    private readonly MetadataReader reader;
    private readonly string file;
    private readonly IReadOnlySet<string> own;
    private readonly SortedSet<string> forbidden = new(StringComparer.Ordinal);

    private AssemblyScan(MetadataReader reader, string file, IReadOnlySet<string> own) =>
        (this.reader, this.file, this.own) = (reader, file, own);

    /// <summary>Every forbidden reference of an assembly.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="own">Names of the assemblies in the module's folder.</param>
    /// <returns>A sentence for each; empty when there is none.</returns>
    public static IReadOnlyCollection<string> Forbidden(string path, IReadOnlySet<string> own)
    {
        using var image = new PEReader(File.OpenRead(path));
        var scan = new AssemblyScan(image.GetMetadataReader(), Path.GetFileName(path), own);
        scan.Assemblies();
        scan.Types();
        scan.Members();
        scan.NativeCalls(image);
        return scan.forbidden;
    }

    private void Assemblies()
    {
        foreach (var reference in reader.AssemblyReferences.Select(reader.GetAssemblyReference))
        {
            var name = reader.GetString(reference.Name);
            if (HostAssemblies.FindShared(name) is { } shared)
            {
                Refuse(reference.Version > shared.Version, $"{name} {reference.Version}, where the host has {shared.Version}");
            }
            else
            {
                Refuse(!HostAssemblies.IsFramework(name) && !own.Contains(name), $"assembly {name}");
            }
        }
    }

    private void Types()
    {
        foreach (var type in reader.TypeReferences.Select(Outermost))
        {
            var allowed = IsFramework(type.Scope)
                ? ReferencePolicy.AllowsFrameworkType(type.Namespace, type.Name)
                : ReferencePolicy.AllowsType(type.Namespace, type.Name);
            Refuse(!allowed, $"{type.Namespace}.{type.Name}");
        }

        // Some attributes work by their name alone, wherever they are defined.
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var (space, name) = (reader.GetString(type.Namespace), reader.GetString(type.Name));
            Refuse(!ReferencePolicy.AllowsType(space, name), $"{space}.{name}");
        }
    }

    private void Members()
    {
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            if (TypeOf(member.Parent) is { } handle)
            {
                var type = Outermost(handle);
                var name = reader.GetString(member.Name);
                Refuse(!ReferencePolicy.AllowsMember($"{type.Namespace}.{type.Name}", name), $"{type.Namespace}.{type.Name}.{name}");
            }
        }
    }

    private void NativeCalls(PEReader image)
    {
        Refuse((image.PEHeaders.CorHeader?.Flags & CorFlags.ILOnly) == 0, "native code in the assembly");
        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition))
        {
            var native = (method.Attributes & MethodAttributes.PinvokeImpl) != 0
                || (method.ImplAttributes & MethodImplAttributes.InternalCall) != 0;
            Refuse(native, $"the native function {reader.GetString(method.Name)}");
        }
    }

    private (string Namespace, string Name, EntityHandle Scope) Outermost(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Outermost((TypeReferenceHandle)type.ResolutionScope)
            : (reader.GetString(type.Namespace), reader.GetString(type.Name), type.ResolutionScope);
    }

    private bool IsFramework(EntityHandle scope) =>
        scope.Kind == HandleKind.AssemblyReference
        && HostAssemblies.IsFramework(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name));

    /// <summary>The referred type that a member belongs to, also when it is a generic instance of it.</summary>
    private TypeReferenceHandle? TypeOf(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance)
            {
                blob.ReadCompressedInteger();
                parent = blob.ReadTypeHandle();
            }
        }

        return parent.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)parent : null;
    }

    private void Refuse(bool breach, string what)
    {
        if (breach)
        {
            forbidden.Add($"{file} refers to {what}");
        }
    }
}
