namespace Modular.Repository.Tests.References;

/// <summary>What a kind of project may build on. Package names stand for all below them: Grpc means Grpc.Core.Api as well.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Below">The kinds of our own projects it may refer to.</param>
/// <param name="Only">The only packages it may refer to, or null when it may refer to any but <paramref name="Never"/>.</param>
/// <param name="Never">Packages it may not refer to.</param>
internal sealed record Layer(string Name, string[] Below, string[]? Only, string[] Never)
{
    private static readonly string[] Platform = ["System", "netstandard", "mscorlib", "Microsoft.CSharp", "Microsoft.Win32.Primitives"];
    private static readonly string[] Files = ["DocumentFormat", "PDFsharp", "PdfSharp"];
    private static readonly string[] Sqlite = ["Microsoft.Data.Sqlite", "SQLitePCLRaw"];

    /// <summary>Protos | Sdk | Data | Documents, Engine on the last three, Host on all; a region on Sdk alone; a client tool on Protos alone.</summary>
    private static readonly Layer[] Table =
    [
        new("Protos", [], ["Google.Protobuf", "Grpc"], []),
        new("Sdk", [], ["NodaTime", "Stateless"], []),
        new("Data", [], [.. Sqlite, "NodaTime", "Microsoft.Extensions"], []),
        new("Documents", [], [.. Files, "NodaTime"], []),
        new("Engine", ["Sdk", "Data", "Documents"], null, [.. Sqlite, .. Files, "Grpc", "Google", "Microsoft.AspNetCore"]),
        new("Host", ["Protos", "Sdk", "Data", "Documents", "Engine"], null, [.. Sqlite, .. Files]),
        new("Module", ["Sdk"], ["NodaTime", "Stateless"], []),
        new("Tool", ["Protos"], null, Sqlite),
    ];

    /// <summary>The kind of the project at a path; null for tests and stand-ins, which are held to nothing here.</summary>
    public static Layer? Of(string path)
    {
        var parts = path.Split('/');
        var name = parts switch
        {
            _ when IsTest(path) => null,
            ["protos", ..] => "Protos",
            ["host", "standins", ..] => null,
            ["host", var project, ..] when project.StartsWith("Modular.", StringComparison.Ordinal) => project["Modular.".Length..],
            ["modules", ..] or ["tools", "templates", ..] => "Module",
            ["tools", ..] => "Tool",
            _ => null,
        };
        return name is null ? null : Array.Find(Table, layer => layer.Name == name) ?? new Layer(name, [], [], []);
    }

    public static bool IsTest(string path) => path.Contains(".Tests/", StringComparison.Ordinal);

    public bool AllowsPackage(string name) =>
        Under(Platform, name) || (Only is null ? !Under(Never, name) : Under(Only, name));

    private static bool Under(string[] roots, string name) =>
        Array.Exists(roots, root => name == root || name.StartsWith(root + ".", StringComparison.Ordinal));
}
