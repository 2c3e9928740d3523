using System.Text.Encodings.Web;
using System.Text.Json;

namespace Modular.Engine.Json;

/// <summary>Explanations and citations as they are kept in a text column: written once, never searched.</summary>
internal static class Stored
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");
}
