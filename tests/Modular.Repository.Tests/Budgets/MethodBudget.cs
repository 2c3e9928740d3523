using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Budgets;

/// <summary>Every method, constructor, accessor and local function is shorter than 70 lines.</summary>
internal static class MethodBudget
{
    public const int Limit = 70;

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from node in file.Parse().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let span = node.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines >= Limit
        select $"{file.Path}:{span.StartLinePosition.Line + 1} is a method of {lines} lines; it must be under {Limit}.";
}
