using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Grpc.Core.Api.Tests.Contract;

/// <summary>What one assembly offers to, or wants of, another: types, and members as <c>Type::Name signature</c>.</summary>
internal sealed class MetadataFile : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly SignatureText _text;

    public MetadataFile(Assembly assembly)
    {
        _file = new PEReader(File.OpenRead(assembly.Location));
        _reader = _file.GetMetadataReader();
        _text = new SignatureText(_reader);
    }

    public IEnumerable<string> Offered()
    {
        foreach (var handle in _reader.TypeDefinitions)
        {
            var type = _reader.GetTypeDefinition(handle);
            var name = _text.NameOf(handle);
            yield return name;
            foreach (var method in type.GetMethods().Select(_reader.GetMethodDefinition))
            {
                yield return Member(name, method.Name, SignatureText.Of(method.DecodeSignature(_text, null)));
            }

            foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition))
            {
                yield return Member(name, field.Name, field.DecodeSignature(_text, null));
            }
        }
    }

    public IEnumerable<string> WantedOf(string assemblyName)
    {
        var types = _reader.TypeReferences.Where(handle => AssemblyOf(handle) == assemblyName).ToList();
        var members = _reader.MemberReferences.Select(_reader.GetMemberReference)
            .Select(member => (Member: member, Owner: OwnerOf(member.Parent)))
            .Where(wanted => wanted.Owner is { } owner && AssemblyOf(owner) == assemblyName)
            .Select(wanted => Member(_text.NameOf(wanted.Owner!.Value), wanted.Member.Name, Signature(wanted.Member)));
        return types.Select(_text.NameOf).Concat(members);
    }

    public void Dispose() => _file.Dispose();

    private string Member(string type, StringHandle name, string signature) => $"{type}::{_reader.GetString(name)} {signature}";

    private string Signature(MemberReference member) => member.GetKind() == MemberReferenceKind.Method
        ? SignatureText.Of(member.DecodeMethodSignature(_text, null))
        : member.DecodeFieldSignature(_text, null);

    private TypeReferenceHandle? OwnerOf(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
        {
            return (TypeReferenceHandle)parent;
        }

        if (parent.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        var blob = _reader.GetBlobReader(_reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadCompressedInteger();
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    private string? AssemblyOf(TypeReferenceHandle handle)
    {
        var scope = _reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => _reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => null,
        };
    }
}
