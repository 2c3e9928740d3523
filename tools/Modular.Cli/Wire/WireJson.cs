using Google.Protobuf;

namespace Modular.Cli.Wire;

/// <summary>Protobuf JSON with the protos' own field names.</summary>
public static class WireJson
{
    private static readonly JsonFormatter Formatter = new(
        JsonFormatter.Settings.Default
            .WithIndentation()
            .WithFormatDefaultValues(false)
            .WithPreserveProtoFieldNames(true)
            .WithTypeRegistry(ServiceCatalogue.Default.Types));

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(ServiceCatalogue.Default.Types));

    public static string Format(IMessage message) => Formatter.Format(message);

    /// <exception cref="InvalidProtocolBufferException">The text is not this message.</exception>
    /// <exception cref="InvalidJsonException">The text is not JSON.</exception>
    public static IMessage Parse(string json, Google.Protobuf.Reflection.MessageDescriptor type) => Parser.Parse(json, type);
}
