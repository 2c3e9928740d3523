using System.Globalization;
using Modular.Cli.Commands;
using Modular.Common.V1;
using Modular.Documents.Formats;
using Modular.Documents.Tests.Papers;
using Modular.Documents.Tests.Workbooks;
using Modular.Invoicing.V1;
using Modular.Modules.V1;
using Modular.Statements.V1;
using Modular.Tenants.V1;
using NodaTime;
using WireFormat = Modular.Documents.V1.DocumentFormat;

namespace Modular.Documents.Tests.Samples;

/// <summary>Each document against what the services say of the same thing, cell by cell and to the cent.</summary>
public sealed class QuarterTests(Quarters quarters) : IClassFixture<Quarters>
{
    [Theory]
    [InlineData("rsd-liemers", 4)]
    [InlineData("mgr-noord-limburg", 2)]
    [InlineData("tilburg", 2)]
    public async Task Invoices_OfAQuarter_StateWhatTheServiceStates(string region, int expected)
    {
        var invoicing = new InvoicingService.InvoicingServiceClient(quarters.Invoker);
        var invoices = (await invoicing.ListInvoicesAsync(new ListInvoicesRequest { Parent = quarters.Tenants[region] }, quarters.Call)).Invoices;
        Assert.Equal(expected, invoices.Count);
        foreach (var invoice in invoices)
        {
            using var file = await quarters.GetAsync(invoice.Name, WireFormat.Pdf);
            var texts = new ReadPaper(file).Pages.SelectMany(page => page).ToList();

            Assert.Contains(invoice.Number, texts);
            Assert.Contains(Dutch(invoice.IssuedOn), texts);
            Assert.Equal(Dutch(invoice.TotalIncludingVat), texts[texts.IndexOf("Totaal inclusief btw") + 1]);
            Assert.Equal(Dutch(invoice.TotalExcludingVat), texts[texts.IndexOf("Totaal exclusief btw") + 1]);
            Assert.Contains(Dutch(invoice.Vat), texts);
            Assert.All(invoice.Lines, line => Assert.Contains(Dutch(line.Amount), texts));
            Assert.All(invoice.Statements, statement => Assert.Contains(statement.Label.Nl, texts));
            Assert.True(invoice.SendTo.Length == 0 || texts.Contains($"Verzonden aan: {invoice.SendTo}"));
        }
    }

    [Theory]
    [InlineData("mgr-noord-limburg", "mgr_declaration", "mgr_production_provisional", "mgr_quarterly_overview")]
    [InlineData("tilburg", "til_accountability", "til_yearly")]
    public async Task Statements_OfAQuarter_AreTheServicesOwnCellByCell(string region, params string[] kinds)
    {
        var service = new StatementService.StatementServiceClient(quarters.Invoker);
        var tenant = quarters.Tenants[region];
        var definitions = await DefinitionsAsync(tenant);
        var statements = (await service.ListStatementsAsync(new ListStatementsRequest { Parent = tenant }, quarters.Call)).Statements;
        Assert.Equal(kinds, statements.Select(statement => statement.Kind).Distinct().Order(StringComparer.Ordinal));
        foreach (var statement in statements)
        {
            using var file = await quarters.GetAsync(statement.Name, WireFormat.Xlsx);
            var read = new ReadWorkbook(file);
            Assert.Empty(read.Errors);
            var definition = definitions[statement.Kind];
            var lines = (await service.ListStatementLinesAsync(
                new ListStatementLinesRequest { Parent = statement.Name, PageSize = Paged.Size }, quarters.Call)).Lines;
            CompareLines(read, "Regels", definition, [.. lines.Where(line => line.Stands)]);
            Assert.Equal(statement.RefusedLines > 0, read.Names.Contains("Niet overgenomen"));
            if (statement.RefusedLines > 0)
            {
                CompareLines(read, "Niet overgenomen", definition, [.. lines.Where(line => !line.Stands)]);
            }

            CompareWhole(read, definition, statement);
        }
    }

    [Fact]
    public async Task MonthlyDocument_OfTilburg_HasTheColumnsOfTheSource()
    {
        var definitions = await DefinitionsAsync(quarters.Tenants["tilburg"]);

        Assert.Equal(
            [
                "Naam klant", "Geboortedatum klant", "Klantnummer W&I", "Naam traject", "Startdatum", "Overeengekomen duur traject (mnd)",
                "Naam klantregisseur", "Resultaat", "Einddatum",
            ],
            definitions["til_accountability"].LineComputed.Take(9).Select(column => column.Label.Nl));
    }

    [Fact]
    public async Task Documents_AskedForTwice_AreTheSameBytes()
    {
        foreach (var tenant in quarters.Tenants.Values)
        {
            var invoicing = new InvoicingService.InvoicingServiceClient(quarters.Invoker);
            var stating = new StatementService.StatementServiceClient(quarters.Invoker);
            var invoices = (await invoicing.ListInvoicesAsync(new ListInvoicesRequest { Parent = tenant }, quarters.Call)).Invoices;
            var statements = (await stating.ListStatementsAsync(new ListStatementsRequest { Parent = tenant }, quarters.Call)).Statements;
            foreach (var (name, format) in invoices.Select(each => (each.Name, WireFormat.Pdf))
                .Concat(statements.Select(each => (each.Name, WireFormat.Xlsx))))
            {
                using var first = await quarters.GetAsync(name, format);
                using var again = await quarters.GetAsync(name, format);
                Assert.Equal(first.ToArray(), again.ToArray());
            }
        }
    }

    private static void CompareLines(ReadWorkbook read, string sheet, StatementKind definition, IReadOnlyList<StatementLine> lines)
    {
        // Lines that were filled in by hand name their trajectory beside the columns.
        var first = definition.LineFields.Count > 0 ? 1 : 0;
        ColumnDefinition[] columns = [.. definition.LineFields, .. definition.LineComputed];
        foreach (var (at, column) in columns.Index())
        {
            var letter = (char)('A' + first + at);
            Assert.Equal(column.Label.Nl, read[sheet, $"{letter}1"]);
            foreach (var (row, line) in lines.Index())
            {
                Assert.Equal(Expected(column, line.Fields.GetValueOrDefault(column.Name)), read[sheet, $"{letter}{row + 2}"]);
            }
        }

        Assert.Null(read[sheet, $"{(char)('A' + first)}{lines.Count + 2}"]);
    }

    private static void CompareWhole(ReadWorkbook read, StatementKind definition, Statement statement)
    {
        var values = Enumerable.Range(2, 100).Where(row => read["Overzicht", $"A{row}"] is not null)
            .Select(row => ((string)read["Overzicht", $"A{row}"]!, read["Overzicht", $"B{row}"])).ToList();
        foreach (var column in definition.Fields.Concat(definition.Computed))
        {
            Assert.Contains((column.Label.Nl, Expected(column, statement.Fields.GetValueOrDefault(column.Name))), values);
        }

        if (definition.Invoiced)
        {
            Assert.Contains(("Te factureren bedrag", (object?)Euro(statement.Amount)), values);
        }
    }

    private async Task<Dictionary<string, StatementKind>> DefinitionsAsync(string tenant)
    {
        var found = (await new TenantService.TenantServiceClient(quarters.Invoker)
            .GetTenantAsync(new GetTenantRequest { Name = tenant }, quarters.Call)).Tenant;
        var regime = await new ModuleService.ModuleServiceClient(quarters.Invoker)
            .GetRegimeAsync(new GetRegimeRequest { Name = $"regimes/{found.Regime}/versions/{found.RegimeVersion}" }, quarters.Call);
        return regime.Regime.Statements.ToDictionary(kind => kind.Kind);
    }

    private static object? Expected(ColumnDefinition column, FieldValue? value) => value?.KindCase switch
    {
        null or FieldValue.KindOneofCase.None => null,
        FieldValue.KindOneofCase.Text => column.Choices.FirstOrDefault(choice => choice.Value == value.Text)?.Label.Nl ?? value.Text,
        FieldValue.KindOneofCase.WholeNumber => (decimal)value.WholeNumber,
        FieldValue.KindOneofCase.Decimal => decimal.Parse(value.Decimal.Value, CultureInfo.InvariantCulture),
        FieldValue.KindOneofCase.Money => Euro(value.Money),
        FieldValue.KindOneofCase.Date => (decimal)Period.DaysBetween(new LocalDate(1899, 12, 30), Day(value.Date)),
        FieldValue.KindOneofCase.YesNo => DutchFormat.YesNo(value.YesNo),
        _ => value.Instant.ToString(),
    };

    private static decimal Euro(Google.Type.Money money) => money.Units + (money.Nanos / 1_000_000_000m);

    private static LocalDate Day(Google.Type.Date date) => new(date.Year, date.Month, date.Day);

    private static string Dutch(Google.Type.Money money) => DutchFormat.Amount(Euro(money));

    private static string Dutch(Google.Type.Date date) => DutchFormat.Date(Day(date));
}
