using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Modular.Repository.Tests.Tree;

/// <summary>A file of the repository, or one planted by a test; the path is relative, with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public CompilationUnitSyntax Parse() => CSharpSyntaxTree
        .ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview))
        .GetCompilationUnitRoot();
}
