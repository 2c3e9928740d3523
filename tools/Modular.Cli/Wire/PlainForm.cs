using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Modular.Cli.Wire;

/// <summary>
/// A message as scenarios and people see it: field names as in the proto, dates and amounts as text, enums by their short name. A field of a
/// message type that is not set is left out; a field of a plain type is always there.
/// </summary>
public static class PlainForm
{
    public static JsonNode? Of(IMessage message) => message.Descriptor.FullName switch
    {
        "google.type.Date" => Date(message),
        "google.type.Money" => Money(message),
        "google.type.Decimal" => (string)Value(message, "value")!,
        "google.protobuf.Timestamp" => ((Timestamp)message).ToString().Trim('"'),
        "google.protobuf.Duration" => ((Duration)message).ToString().Trim('"'),
        "google.protobuf.FieldMask" => string.Join(',', ((FieldMask)message).Paths),
        "google.protobuf.Any" => Any((Any)message),
        "modular.common.v1.FieldValue" => Chosen(message),
        _ => Fields(message),
    };

    private static JsonObject Fields(IMessage message)
    {
        var fields = new JsonObject();
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.HasPresence && !field.Accessor.HasValue(message)) continue;
            fields[field.Name] = OfField(field, field.Accessor.GetValue(message));
        }

        return fields;
    }

    private static JsonNode? OfField(FieldDescriptor field, object value)
    {
        if (field.IsMap)
        {
            var valueField = field.MessageType.FindFieldByName("value");
            var map = new JsonObject();
            foreach (DictionaryEntry entry in (IDictionary)value)
            {
                map[Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!] = OfSingle(valueField, entry.Value!);
            }

            return map;
        }

        return field.IsRepeated
            ? new JsonArray([.. ((IList)value).Cast<object>().Select(item => OfSingle(field, item))])
            : OfSingle(field, value);
    }

    private static JsonNode? OfSingle(FieldDescriptor field, object value) => value switch
    {
        IMessage message => Of(message),
        System.Enum => Enum(field.EnumType, Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        uint number => number,
        ulong number => number,
        float number => number,
        double number => number,
        ByteString bytes => bytes.ToBase64(),
        _ => value.ToString(),
    };

    private static string Enum(EnumDescriptor type, int number) =>
        type.FindValueByNumber(number) is { } known ? EnumNames.Short(known) : number.ToString(CultureInfo.InvariantCulture);

    private static string Date(IMessage message) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Value(message, "year"):0000}-{Value(message, "month"):00}-{Value(message, "day"):00}");

    private static string Money(IMessage message) => MoneyText.Plain(
        MoneyText.Amount((long)Value(message, "units")!, (int)Value(message, "nanos")!),
        (string)Value(message, "currency_code")!);

    private static JsonNode? Chosen(IMessage message)
    {
        var field = message.Descriptor.Oneofs[0].Accessor.GetCaseFieldDescriptor(message);
        return field is null ? null : OfSingle(field, field.Accessor.GetValue(message));
    }

    private static JsonNode? Any(Any any)
    {
        var message = any.Unpack(ServiceCatalogue.Default.Types);
        return message is null ? any.TypeUrl : Of(message);
    }

    private static object? Value(IMessage message, string field) =>
        message.Descriptor.FindFieldByName(field).Accessor.GetValue(message);
}
