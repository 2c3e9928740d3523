using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Names;

/// <summary>Names that say nothing: types that end in them, and folders that gather by kind instead of by feature.</summary>
internal static class NameRules
{
    public static readonly string[] Suffixes = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Impl"];
    public static readonly string[] Folders = ["Services", "Models", "Helpers", "Utils", "Utilities", "Managers", "Common", "Misc"];

    public static IEnumerable<string> TypeViolations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from node in file.Parse().DescendantNodes()
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        }
        where Array.Exists(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal))
        select $"{file.Path} declares {name}; say what it does instead.";

    public static IEnumerable<string> FolderViolations(IEnumerable<SourceFile> files) => files
        .Where(file => file.Path.Split('/').SkipLast(1).Any(Folders.Contains))
        .Select(file => $"{file.Path} is in a folder named after a kind; folders are named after features.");

    /// <summary>A type is found by its file's name, so a file shows one.</summary>
    public static IEnumerable<string> SeveralPublicTypes(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        let types = PublicTypes(file.Parse()).Distinct().ToList()
        where types.Count > 1
        select $"{file.Path} declares {string.Join(", ", types)}; one public type per file.";

    /// <summary>The namespace of a file is its project's name and its folders.</summary>
    public static IEnumerable<string> MisplacedNamespaces(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        let parts = file.Path.Split('/')
        where parts.Length > 2 && parts[1].StartsWith("Modular.", StringComparison.Ordinal)
        let expected = string.Join('.', parts[1..^1])
        from declared in file.Parse().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != expected
        select $"{file.Path} declares namespace {declared.Name}; its folder says {expected}.";

    private static IEnumerable<string> PublicTypes(CompilationUnitSyntax root) =>
        from node in root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<MemberDeclarationSyntax>()
        where node.Modifiers.Any(modifier => modifier.Text == "public")
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        }
        where name is not null
        select name;
}
