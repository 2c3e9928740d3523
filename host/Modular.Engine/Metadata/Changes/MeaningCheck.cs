using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Whether the parts that a request touched mean something in the metadata that it makes.</summary>
internal sealed class MeaningCheck(Draft draft, TenantModel model)
{
    private FieldErrors Errors => draft.Obstacles.Fields;

    public void Check()
    {
        foreach (var component in draft.Present.ToList())
        {
            if (draft.PlaceOf(component) is { } place)
            {
                Check(component.Part, place);
            }
        }
        Circles.Check(draft, model);
    }

    private void Check(Part part, Place place)
    {
        switch (part)
        {
            case TablePart table when model.Find(table.Name) is { } whole:
                Check(table, whole, place);
                break;
            case ColumnPart column when Require(column.Table, place.At("table")) is { } table:
                new ColumnMeaning(model, Errors).Check(column, table, place);
                CheckPeriodKey(column, place);
                break;
            case KeyPart key when Require(key.Table, place.At("table")) is { } table:
                Check(key, table, place);
                break;
            case RulePart rule when Require(rule.Table, place.At("table")) is { } table:
                new RuleMeaning(model, Errors).Check(rule, table, place);
                break;
            case QueryPart query when Require(query.Table, place.At("query.table")) is { } table:
                Check(query, table, place);
                break;
        }
    }

    private TableModel? Require(string name, string field)
    {
        var table = model.Find(name);
        // Told already when it was mentioned.
        if (table is null && Errors.All(error => !error.Text.En.Contains(name, StringComparison.Ordinal)))
        {
            Errors.Add(field, "UNKNOWN_TABLE", $"{name} bestaat niet.", $"There is no {name}.");
        }
        return table;
    }

    private void Check(TablePart part, TableModel table, Place place)
    {
        foreach (var name in part.PeriodKey.Where(name => References.IsOfEveryTable(name)
            || (table.Column(name) is { } column && (column.Owner is not ColumnOwner.Client || !column.Definition.Required))))
        {
            Errors.Add(
                place.At("period_key"), "NOT_REQUIRED", $"{name} moet verplicht en niet berekend zijn.", $"{name} has to be required and not computed.");
        }
        if (part.ProviderPath is { } path)
        {
            var at = path.Split('.').Aggregate((TableModel?)table, (from, lookup) => from?.Column(lookup)?.Definition.Target is { } target ? model.Find(target) : null);
            Errors.Require(
                at?.Name == Tables.TableNames.Provider, place.At("provider_path"), "PATH_UNKNOWN",
                "Dit pad van verwijzingen eindigt niet bij een aanbieder.", "This path of lookups does not end at a provider.");
        }
    }

    // Of a table that this request leaves alone; one that it touches is told by the table's own place.
    private void CheckPeriodKey(ColumnPart column, Place place)
    {
        if (draft.Find(PartKind.Table, column.Table) is { Part: TablePart table } component && draft.PlaceOf(component) is null)
        {
            Errors.Require(
                !table.PeriodKey.Contains(column.OwnName) || (column.Required && !column.IsComputed), place.At("column.definition.required"), "NOT_REQUIRED",
                $"{column.OwnName} is van de periodesleutel en moet verplicht en niet berekend zijn.",
                $"{column.OwnName} is part of the period key and has to be required and not computed.");
        }
    }

    private void Check(KeyPart key, TableModel table, Place place)
    {
        foreach (var name in key.Columns.Where(References.IsOfEveryTable))
        {
            Errors.Add(place.At("key.columns"), "NOT_A_VALUE", $"{name} vult het systeem.", $"{name} is filled by the host.");
        }
        foreach (var twin in table.Keys.Where(other => other.Name != key.OwnName && other.Columns.Order(StringComparer.Ordinal).SequenceEqual(key.Columns.Order(StringComparer.Ordinal))))
        {
            draft.Obstacles.Add(
                place.Path, "KEY_EXISTS", $"De sleutel {twin.Name} heeft deze kolommen al.", $"The key {twin.Name} has these columns already.");
        }
    }

    private void Check(QueryPart query, TableModel table, Place place)
    {
        var options = new BindOptions { Parameters = BindOptions.Samples(query.Parameters), Today = TenantDay.Some };
        foreach (var (i, path) in query.Columns.Index())
        {
            BoundPath.Find(model, table, path, options, place.At($"query.columns[{i}]"), Errors);
        }
        foreach (var (i, path) in query.OrderBy.Index())
        {
            BoundPath.Find(model, table, path.StartsWith('-') ? path[1..] : path, options, place.At($"query.order_by[{i}].path"), Errors);
        }
        if (query.Filter is { } text && FilterText.Parse(text, place.At("query.filter"), Errors) is { } node)
        {
            Filter.Bind(node, model, table, options, place.At("query.filter"), Errors);
        }
        foreach (var (i, parameter) in query.Parameters.Index())
        {
            Errors.Require(
                parameter.Target is null || model.Find(parameter.Target) is not null, place.At($"parameters[{i}].target"), "UNKNOWN_TABLE",
                $"{parameter.Target} bestaat niet.", $"There is no {parameter.Target}.");
        }
        Errors.Require(
            query.AsOfParameter is null || (table.Kind == TableKind.EffectiveDated
                && query.Parameters.Any(parameter => parameter.Name == query.AsOfParameter && parameter.Type == ColumnType.Date)),
            place.At("parameters"), "AS_OF",
            "Alleen een tabel met perioden heeft een dag, uit een parameter van type DATE.",
            "Only an effective-dated table takes a day, from a parameter of type DATE.");
    }
}
