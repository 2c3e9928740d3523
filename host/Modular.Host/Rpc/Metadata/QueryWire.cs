using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Modelling;
using V1 = Modular.Metadata.V1;

namespace Modular.Host.Rpc.Metadata;

/// <summary>Named queries on the wire.</summary>
internal static class QueryWire
{
    /// <summary>The parameter that gives the day on which records of an effective-dated table hold.</summary>
    private const string AsOf = "as_of";

    public static V1.NamedQuery Write(NamedQueryModel query, bool dated) => new()
    {
        Name = query.Name,
        Label = Texts.Write(query.Label),
        Query = new Modular.Queries.V1.Query
        {
            Table = query.Table,
            Columns = { query.Columns },
            Filter = query.Filter ?? "",
            OrderBy = { query.OrderBy.Select(path => new Modular.Queries.V1.Order { Path = path.TrimStart('-'), Descending = path.StartsWith('-') }) },
            AllPeriods = dated && query.AsOfParameter is null,
        },
        Parameters = { Columns.Write(query.Parameters) },
        Layer = Choices.Write<Layer, V1.Layer>(query.Layer),
        Module = query.Module ?? "",
    };

    public static QueryPart Read(V1.NamedQuery query, string path, FieldErrors errors)
    {
        var asked = query.Query ?? new Modular.Queries.V1.Query();
        errors.Require(query.Query is not null, $"{path}.query", "REQUIRED", "Wat wordt er gevraagd?", "What is asked?");
        errors.Require(
            asked.Where is null, $"{path}.query.where", "NOT_TAKEN", "Een benoemde vraag heeft haar filter als tekst.", "A named query has its filter as text.");
        errors.Require(
            asked.AsOf is null, $"{path}.query.as_of", "NOT_TAKEN", "De dag komt uit een parameter as_of.", "The day comes from a parameter as_of.");
        List<ColumnDefinition> parameters = [.. query.Parameters.Select((one, i) => PartWire.Definition(one, $"{path}.parameters[{i}]", errors))];
        return new QueryPart
        {
            Name = query.Name,
            Label = PartWire.Label(query.Label),
            Table = asked.Table,
            Columns = [.. asked.Columns],
            Filter = PartWire.OrNull(asked.Filter),
            OrderBy = [.. asked.OrderBy.Select(order => order.Descending ? $"-{order.Path}" : order.Path)],
            AsOfParameter = !asked.AllPeriods && parameters.Exists(one => one is { Name: AsOf, Type: ColumnType.Date }) ? AsOf : null,
            Parameters = [.. parameters],
        };
    }
}
