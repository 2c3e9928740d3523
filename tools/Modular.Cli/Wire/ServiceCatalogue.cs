using System.Reflection;
using Google.Protobuf.Reflection;

namespace Modular.Cli.Wire;

/// <summary>Every service that the compiled protos describe, found by its full or a shorter name.</summary>
public sealed class ServiceCatalogue
{
    private readonly List<ServiceDescriptor> _services;

    private ServiceCatalogue(IReadOnlyCollection<FileDescriptor> files)
    {
        _services = [.. files.SelectMany(file => file.Services).OrderBy(service => service.FullName, StringComparer.Ordinal)];
        Types = TypeRegistry.FromFiles(files);
    }

    public static ServiceCatalogue Default { get; } = new(CompiledFiles());

    public IReadOnlyList<ServiceDescriptor> Services => _services;

    /// <summary>All message types, for reading what an Any carries.</summary>
    public TypeRegistry Types { get; }

    /// <summary>
    /// Finds <c>modular.trajectories.v1.TrajectoryService/FireTrigger</c>, <c>TrajectoryService/FireTrigger</c> or
    /// <c>trajectories/FireTrigger</c>; a dot before the method is as good as a slash.
    /// </summary>
    /// <exception cref="UnknownMethodException">There is none, or the short name fits more than one service.</exception>
    public MethodDescriptor Find(string name)
    {
        var at = name.LastIndexOfAny(['/', '.']);
        if (at <= 0 || at == name.Length - 1) throw new UnknownMethodException($"'{name}' is not of the form service/Method.");
        var methods = _services
            .Where(service => Answers(service, name[..at]))
            .Select(service => service.FindMethodByName(name[(at + 1)..]))
            .Where(method => method is not null)
            .ToList();
        return methods.Count switch
        {
            1 => methods[0],
            0 => throw new UnknownMethodException(NotFound(name, name[..at])),
            _ => throw new UnknownMethodException(
                $"'{name}' fits more than one: {string.Join(", ", methods.Select(method => method.FullName))}."),
        };
    }

    private string NotFound(string name, string service)
    {
        var known = _services.Where(candidate => Answers(candidate, service)).SelectMany(candidate => candidate.Methods).ToList();
        return known.Count > 0
            ? $"There is no '{name}'; the service has {string.Join(", ", known.Select(method => method.Name))}."
            : $"There is no '{name}'; known services: {string.Join(", ", _services.Select(candidate => candidate.FullName))}.";
    }

    private static bool Answers(ServiceDescriptor service, string name)
    {
        if (service.FullName == name || service.Name == name) return true;
        var package = service.File.Package.Split('.');
        return package.Length >= 2 && package[^2] == name && (package[^1] == "v1" || name == service.File.Package);
    }

    private static List<FileDescriptor> CompiledFiles() =>
    [
        .. typeof(Google.Rpc.Status).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static))
            .Where(property => property?.PropertyType == typeof(FileDescriptor))
            .Select(property => (FileDescriptor)property!.GetValue(null)!),
    ];
}
