using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Health.V1;

namespace Modular.Host.Reflection;

/// <summary>All protos, by file name, by the names that they declare, and by the extensions that they declare.</summary>
internal sealed class ProtoCatalogue
{
    private readonly Dictionary<string, FileDescriptorProto> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileDescriptorProto> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<int, FileDescriptorProto>> _extensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _messages = new(StringComparer.Ordinal);

    public ProtoCatalogue(FileDescriptorSet set)
    {
        foreach (var file in set.File)
        {
            _files[file.Name] = file;
            new Walk(this, file).Through();
        }
    }

    /// <summary>The protos that this host was built from, with their comments.</summary>
    public static ProtoCatalogue OfModular()
    {
        using var stream = typeof(HealthCheckRequest).Assembly.GetManifestResourceStream("modular.binpb")
            ?? throw new InvalidOperationException("The protos' assembly does not carry its descriptor set.");
        return new(FileDescriptorSet.Parser.ParseFrom(stream));
    }

    public FileDescriptorProto? File(string name) => _files.GetValueOrDefault(name);

    public FileDescriptorProto? Declaring(string symbol) => _symbols.GetValueOrDefault(symbol);

    public FileDescriptorProto? DeclaringExtension(string message, int number) =>
        _extensions.GetValueOrDefault(message)?.GetValueOrDefault(number);

    /// <summary>The numbers in ascending order; null when there is no such message.</summary>
    public IReadOnlyList<int>? ExtensionsOf(string message) =>
        _messages.Contains(message) ? _extensions.GetValueOrDefault(message)?.Keys.ToList() ?? [] : null;

    /// <summary>The file itself and then all that it imports, directly or not, each once.</summary>
    public IEnumerable<ByteString> WithImports(FileDescriptorProto file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { file.Name };
        var queue = new Queue<FileDescriptorProto>([file]);
        while (queue.TryDequeue(out var next))
        {
            yield return next.ToByteString();
            foreach (var import in next.Dependency.Where(seen.Add))
            {
                queue.Enqueue(_files[import]);
            }
        }
    }

    /// <summary>Enters what one file declares.</summary>
    private sealed class Walk(ProtoCatalogue catalogue, FileDescriptorProto file)
    {
        public void Through()
        {
            Messages(file.Package, file.MessageType);
            Enums(file.Package, file.EnumType);
            Extensions(file.Package, file.Extension);
            foreach (var service in file.Service)
            {
                var name = Enter(file.Package, service.Name);
                foreach (var method in service.Method)
                {
                    Enter(name, method.Name);
                }
            }
        }

        private void Messages(string scope, IEnumerable<DescriptorProto> messages)
        {
            foreach (var message in messages)
            {
                var name = Enter(scope, message.Name);
                catalogue._messages.Add(name);
                foreach (var member in message.Field.Select(field => field.Name).Concat(message.OneofDecl.Select(oneof => oneof.Name)))
                {
                    Enter(name, member);
                }

                Messages(name, message.NestedType);
                Enums(name, message.EnumType);
                Extensions(name, message.Extension);
            }
        }

        // A value's name stands beside its enum's, as in C++, not below it.
        private void Enums(string scope, IEnumerable<EnumDescriptorProto> enums)
        {
            foreach (var declared in enums)
            {
                Enter(scope, declared.Name);
                foreach (var value in declared.Value)
                {
                    Enter(scope, value.Name);
                }
            }
        }

        private void Extensions(string scope, IEnumerable<FieldDescriptorProto> extensions)
        {
            foreach (var extension in extensions)
            {
                Enter(scope, extension.Name);
                var message = extension.Extendee.TrimStart('.');
                if (!catalogue._extensions.TryGetValue(message, out var numbers))
                {
                    catalogue._extensions[message] = numbers = [];
                }

                numbers[extension.Number] = file;
            }
        }

        private string Enter(string scope, string name)
        {
            var full = scope.Length == 0 ? name : $"{scope}.{name}";
            catalogue._symbols[full] = file;
            return full;
        }
    }
}
