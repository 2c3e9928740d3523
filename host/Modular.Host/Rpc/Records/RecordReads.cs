using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Host.Rpc.Wire;
using Kind = Modular.Records.V1.WriteCondition.KindOneofCase;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>Records as callers write them.</summary>
internal static class RecordReads
{
    private const string Prefix = "fields.";

    /// <summary>All values that are given.</summary>
    /// <param name="fields">The values.</param>
    /// <param name="path">The field that holds them.</param>
    /// <param name="errors">Where faults go, also those that the table will find.</param>
    public static GivenValues Values(MapField<string, Common.V1.FieldValue> fields, string path, FieldErrors errors) =>
        new(Fields.Given(fields, path, errors), column => $"{path}.{column}", errors);

    /// <summary>The values that a mask names; one that is named and not given is emptied.</summary>
    public static GivenValues Masked(MapField<string, Common.V1.FieldValue> fields, FieldMask? mask, string path, FieldErrors errors)
    {
        var paths = mask?.Paths ?? [];
        if (paths.Count == 0 || paths.Contains("fields"))
        {
            return Values(fields, path, errors);
        }

        var named = new MapField<string, Common.V1.FieldValue>();
        foreach (var each in paths)
        {
            var column = each.StartsWith(Prefix, StringComparison.Ordinal) ? each[Prefix.Length..] : each;
            named[column] = fields.TryGetValue(column, out var value) ? value : new Common.V1.FieldValue();
        }

        return Values(named, path, errors);
    }

    /// <summary>The values of a key; null when the record is not addressed by one.</summary>
    public static GivenValues? Key(V1.KeyValues? key, string path, FieldErrors errors)
    {
        if (key is null)
        {
            return null;
        }

        errors.Require(key.Values.Count > 0, path, "REQUIRED", "De sleutel is leeg.", "The key is empty.");
        return Values(key.Values, $"{path}.values", errors);
    }

    public static WriteCondition Condition(V1.WriteCondition? condition, string path, FieldErrors errors)
    {
        errors.Require(
            condition?.KindCase != Kind.Etag || condition.Etag.Length > 0,
            $"{path}.etag", "ETAG_MALFORMED", "Dit etag is leeg.", "This etag is empty.");
        return condition?.KindCase switch
        {
            Kind.MustExist => WriteCondition.None with { MustExist = condition.MustExist },
            Kind.MustNotExist => WriteCondition.None with { MustNotExist = condition.MustNotExist },
            Kind.Etag => WriteCondition.None with { Etag = Etags.Read(condition.Etag, $"{path}.etag", errors) },
            _ => WriteCondition.None,
        };
    }

    /// <summary>The condition of a write that needs a record.</summary>
    public static WriteCondition OfExisting(V1.WriteCondition? condition, string path, FieldErrors errors)
    {
        var read = Condition(condition, path, errors);
        errors.Require(
            !read.MustNotExist, $"{path}.must_not_exist", "NOT_WITH_THIS_WRITE",
            "Dit kan alleen met een record dat er is.", "This can only be done to a record that exists.");
        return read with { MustNotExist = false };
    }
}
