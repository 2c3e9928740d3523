using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Modular.Host.Tests.Calls;

/// <summary>
/// Makes requests that are right in form and anything in content: good ones, with parts replaced by what the tenant really has, by what
/// could be there, and by what breaks programs.
/// </summary>
internal sealed class Fuzz(int seed, IReadOnlyList<string> known)
{
    private const int MostNested = 4;
    private const int MostChanges = 4;
    private const string RequestId = "request_id";

    private static readonly string[] Words =
    [
        "", "", "start", "complete", "cancel", "final", "ordered", "active", "example-region", "2026", "Voorbeeldstad", "1", "0", "-1",
        "12345678",
        "reason", "result", "objective", "started_on", "tenants/a", "tenants/tout/trajectories/", "'; DROP TABLE trajectory; --", "x_own",
        "\0", "\u202Eabc", "é€𝄞", "%s{0}", "../../etc", new string('a', 300), new string('z', 5000), "9999999999999999999",
        "NaN", "1e309",
        "12.5", "-0.000001", "999999999999.999999", "EUR", "USD", "client_number", "fields", "surname", "2026-01-01", "null",
    ];

    private static readonly long[] Numbers =
    [
        0, 0, 1, 1, 2, 5, 6, 7, 12, 28, 29, 31, 60, 100, 1000, 2024, 2025, 2026, 2199, 3660, 9999, -1, -12, 10_000_000, 990_000_000,
        int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 253_402_300_799, -62_135_596_800,
    ];

    private readonly Random _random = new(seed);

    public T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>The same request under an id of its own, with none to three of its parts replaced.</summary>
    public IMessage Vary(IMessage good)
    {
        var request = good.Descriptor.Parser.ParseFrom(good.ToByteString());
        request.Descriptor.FindFieldByName(RequestId)?.Accessor.SetValue(request, $"f{seed}-{_random.Next(2_000_000)}");
        for (var changes = _random.Next(MostChanges); changes > 0 && request.Descriptor.Fields.InDeclarationOrder().Any(); changes--)
        {
            Change(request, 0);
        }

        return request;
    }

    private void Change(IMessage message, int depth)
    {
        var field = Pick([.. message.Descriptor.Fields.InDeclarationOrder()]);
        var single = field.FieldType == FieldType.Message && !field.IsRepeated;
        if (single && _random.Next(4) > 0 && field.Accessor.GetValue(message) is IMessage inner)
        {
            Change(inner, depth + 1);
        }
        else if (field.IsMap && Pick([.. ((IDictionary)field.Accessor.GetValue(message)).Values.Cast<object>(), ""]) is IMessage value)
        {
            Change(value, depth + 1);
        }
        else
        {
            field.Accessor.Clear(message);
            Fill(message, field, depth);
        }
    }

    private IMessage Message(MessageDescriptor type, int depth)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        if (Sensible(message))
        {
            return message;
        }

        foreach (var field in type.Fields.InDeclarationOrder().Where(_ => _random.Next(8) > 0))
        {
            Fill(message, field, depth);
        }

        return message;
    }

    // Days and amounts are mostly real, or no call would get past them.
    private bool Sensible(IMessage message)
    {
        var sensible = _random.Next(4) > 0;
        switch (message)
        {
            case Google.Type.Date date when sensible:
                (date.Year, date.Month, date.Day) = (_random.Next(2025, 2028), _random.Next(1, 13), _random.Next(1, 29));
                return true;
            case Google.Type.Money money when sensible:
                (money.CurrencyCode, money.Units) = ("EUR", Pick<long>([0, 1, 100, 1200, 2400, -5, 999_999_999_999]));
                return true;
            default:
                return false;
        }
    }

    private void Fill(IMessage message, FieldDescriptor field, int depth)
    {
        if (field.IsMap)
        {
            FillMap((IDictionary)field.Accessor.GetValue(message), field.MessageType, depth);
        }
        else if (field.IsRepeated)
        {
            var list = (IList)field.Accessor.GetValue(message);
            for (var count = _random.Next(4); count > 0 && Value(field, depth) is { } value; count--)
            {
                list.Add(value);
            }
        }
        else if (Value(field, depth) is { } value)
        {
            field.Accessor.SetValue(message, value);
        }
    }

    private void FillMap(IDictionary map, MessageDescriptor entry, int depth)
    {
        for (var count = _random.Next(4); count > 0; count--)
        {
            var key = Text("");
            if (Value(entry.FindFieldByName("value"), depth) is { } value)
            {
                map[key] = value;
            }
        }
    }

    private object? Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => Text(field.Name),
        FieldType.Bool => _random.Next(2) == 0,
        FieldType.Int32 => unchecked((int)Pick(Numbers)),
        FieldType.Int64 => Pick(Numbers),
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, _random.Next(-1, 12)),
        FieldType.Message when depth < MostNested => Message(field.MessageType, depth + 1),
        _ => null,
    };

    private string Text(string field) => field switch
    {
        "name" or "parent" or "participant" or "product_sheet" or "provider" or "trajectory" when _random.Next(8) > 0 => Pick(known),
        _ => Pick(_random.Next(6) == 0 ? known : Words),
    };
}
