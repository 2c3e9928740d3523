using System.Text;
using Modular.Cli.Display;
using Modular.Cli.Wire;
using Modular.Common.V1;
using Modular.Metadata.V1;
using Modular.Queries.V1;

namespace Modular.Cli.Commands;

/// <summary>Writes an export to a file, as it comes in. The file is there when it is complete.</summary>
public static class ExportFile
{
    /// <summary>How many records there were.</summary>
    public static async Task<long> SaveAsync(Session session, ExportRecordsRequest request, string path, CancellationToken cancellation)
    {
        var csv = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => true,
            ".JSONL" => false,
            _ => throw new UsageException($"'{path}' ends in neither .csv nor .jsonl."),
        };
        // None are named in the request then: it could be more than a query may name.
        IReadOnlyList<string> columns = csv && request.Query.Columns.Count == 0
            ? [.. await ColumnsAsync(session, request.Query.Table).ConfigureAwait(false)]
            : request.Query.Columns;
        var building = $"{path}.part";
        try
        {
            var total = await WriteAsync(session, request, csv ? columns : null, building, cancellation).ConfigureAwait(false);
            File.Move(building, path, overwrite: true);
            return total;
        }
        finally
        {
            File.Delete(building);
        }
    }

    private static async Task<long> WriteAsync(Session session, ExportRecordsRequest request, IReadOnlyList<string>? csv, string path, CancellationToken cancellation)
    {
        var total = 0L;
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (csv is not null) await writer.WriteLineAsync(Line(["id", .. csv])).ConfigureAwait(false);
        using var export = new QueryService.QueryServiceClient(session.Invoker).ExportRecords(request, session.Unhurried);
        while (await export.ResponseStream.MoveNext(cancellation).ConfigureAwait(false))
        {
            foreach (var record in export.ResponseStream.Current.Records)
            {
                await writer.WriteLineAsync(csv is not null ? Line(Values(record, csv)) : PlainForm.Of(record)!.ToJsonString()).ConfigureAwait(false);
            }

            total = export.ResponseStream.Current.Total;
        }

        return total;
    }

    /// <summary>One line of a CSV file: what holds a comma, a quote or a new line stands between quotes.</summary>
    public static string Line(IEnumerable<string> values) => string.Join(',', values.Select(value =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static IEnumerable<string> Values(FoundRecord record, IEnumerable<string> columns) =>
        columns.Select(column => record.Fields.TryGetValue(column, out var value) ? Plain(value) : "").Prepend(Cells.Id(record.Name));

    // An amount without its currency, which is always the same, so that a spreadsheet takes it for a number.
    private static string Plain(FieldValue value) => value.KindCase == FieldValue.KindOneofCase.Money
        ? MoneyText.Amount(value.Money.Units, value.Money.Nanos).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : PlainForm.Of(value)?.ToString() ?? "";

    private static async Task<IEnumerable<string>> ColumnsAsync(Session session, string table)
    {
        var described = await new MetadataService.MetadataServiceClient(session.Invoker)
            .GetTableAsync(new GetTableRequest { Name = $"{session.Tenant}/tables/{table}" }, session.Call);
        return described.Table.Columns.Select(column => column.Definition.Name);
    }
}
