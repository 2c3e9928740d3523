using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Records;

/// <summary>What callers may fill in on a platform table: its own columns, and those of the regime.</summary>
/// <param name="Table">The table.</param>
/// <param name="Path">The request's field that holds the record, for example <c>participant</c>.</param>
/// <param name="Columns">The platform's columns that callers set.</param>
internal sealed record RecordForm(string Table, string Path, IReadOnlyList<ColumnDefinition> Columns)
{
    public static RecordForm Participant { get; } = new(TableNames.Participant, "participant",
    [
        Column.Text("client_number", "Clientnummer", "Client number").Require("COM-08") with { MaxLength = 40 },
        Column.Text("surname", "Achternaam", "Surname").Require() with { MaxLength = 200 },
        Column.Text("given_name", "Voornaam", "Given name") with { MaxLength = 200 },
        Column.Text("municipality", "Gemeente", "Municipality") with { MaxLength = 200 },
    ]);

    public static RecordForm Provider { get; } = new(TableNames.Provider, "provider",
    [
        Column.Text("display_name", "Naam", "Name").Require() with { MaxLength = 200 },
        Column.Text("trade_register_number", "KvK-nummer", "Trade register number") with { MaxLength = 8 },
        Column.Text("street", "Straat en huisnummer", "Street and number") with { MaxLength = 200 },
        Column.Text("postal_code", "Postcode", "Postal code") with { MaxLength = 20 },
        Column.Text("city", "Plaats", "City") with { MaxLength = 200 },
        Column.Text("country", "Land", "Country") with { MaxLength = 2 },
        Column.Text("vat_number", "Btw-identificatienummer", "VAT number") with { MaxLength = 14 },
        Column.Text("iban", "IBAN", "IBAN") with { MaxLength = 34 },
        Column.Text("email", "E-mailadres", "E-mail address") with { MaxLength = 200 },
        Column.Text("electronic_address", "Adres voor e-facturen", "Address for e-invoices") with { MaxLength = 60 },
    ]);

    public static RecordForm Contract { get; } = new(TableNames.Contract, "contract",
    [
        Column.Lookup("provider", "Aanbieder", "Provider", TableNames.Provider).Require(),
        Column.Date("valid_from", "Geldig vanaf", "Valid from").Require(),
        Column.Date("valid_to", "Geldig tot en met", "Valid to").Require(),
        Column.Text("contract_manager", "Contractmanager", "Contract manager") with { MaxLength = 200 },
    ]);

    public static RecordForm ProductSheet { get; } = new(TableNames.ProductSheet, "product_sheet",
    [
        Column.Lookup("provider", "Aanbieder", "Provider", TableNames.Provider).Require(),
        Column.Text("product_code", "Productcode", "Product code").Require() with { MaxLength = 40 },
        Column.Text("title", "Titel", "Title").Require() with { MaxLength = 200 },
        Column.Money("price", "Prijs", "Price"),
        Column.Money("hourly_rate", "Uurtarief", "Hourly rate"),
        Column.Whole("months", "Maanden", "Months") with { Maximum = 120 },
        Column.Choice("vat_treatment", "Btw", "VAT", Vat("standard_21", "21%"), Vat("reduced_9", "9%"), Vat("zero", "0%"), Vat("exempt", "vrijgesteld / exempt")),
        Column.Text("vat_exemption_reason", "Reden van vrijstelling", "Reason for exemption") with { MaxLength = 1000 },
    ]);

    public static RecordForm Rate { get; } = new(TableNames.Rate, "rate",
    [
        Column.Text("code", "Code", "Code").Require() with { MaxLength = 100 },
        Column.Choice("unit", "Eenheid", "Unit", new("hour", new("uur", "hour")), new("month", new("maand", "month")), new("trajectory", new("traject", "trajectory"))).Require(),
        Column.Money("amount", "Bedrag", "Amount").Require(),
        Column.Date("valid_from", "Geldig vanaf", "Valid from").Require(),
    ]);

    public static RecordForm IndexFigure { get; } = new(TableNames.IndexFigure, "index_figure",
    [
        Column.Text("series", "Reeks", "Series").Require("DEC-13") with { MaxLength = 100 },
        Column.Text("period", "Periode", "Period").Require("DEC-13") with { MaxLength = 20 },
        Column.Text("vintage", "Publicatie", "Vintage").Require("DEC-13") with { MaxLength = 60 },
        // Far around what a base of 100 becomes: quotients of products of such figures can still be computed.
        Column.Decimal("value", "Waarde", "Value").Require("DEC-13") with { Minimum = 0.1m, Maximum = 100_000 },
        Column.Text("base", "Basis", "Base").Require("DEC-13") with { MaxLength = 60 },
        Column.Text("sector", "Sector", "Sector").Require("DEC-13") with { MaxLength = 200 },
        Column.YesNo("final", "Definitief", "Final"),
        Column.Text("successor", "Vervolgreeks", "Successor") with { MaxLength = 100 },
        Column.Date("retrieved_on", "Geraadpleegd op", "Retrieved on").Require("DEC-13"),
    ]);

    public static RecordForm Signal { get; } = new(TableNames.Signal, "signal",
    [
        Column.Text("kind", "Soort", "Kind").Require() with { MaxLength = 60 },
        Column.Text("text", "Tekst", "Text").Require(),
    ]);

    public static RecordForm Meeting { get; } = new(TableNames.Meeting, "meeting",
    [
        Column.Date("held_on", "Gehouden op", "Held on").Require(),
        Column.Text("agreements", "Afspraken", "Agreements").Require("RSD-C06"),
    ]);

    /// <summary>The form of a table whose rows callers may write, or null.</summary>
    public static RecordForm? Of(string table) =>
        new[] { Participant, Provider, Contract, ProductSheet, Rate, IndexFigure }.FirstOrDefault(form => form.Table == table);

    /// <summary>The columns to write.</summary>
    /// <param name="regime">The regime whose columns may be set as well.</param>
    /// <param name="columns">The platform's columns as given.</param>
    /// <param name="fields">The regime's columns as given.</param>
    /// <param name="errors">Where faults go.</param>
    /// <param name="partial">Whether required columns may be absent, as in an update.</param>
    public FieldValues Check(IRegime regime, FieldValues columns, FieldValues fields, FieldErrors errors, bool partial = false) =>
        ArgumentCheck.Check(Columns, columns, Path, errors, partial)
            .With(ArgumentCheck.Check(RegimeTables.Columns(regime, Table), fields, Path + ".fields", errors, partial));

    private static ChoiceOption Vat(string value, string label) => new(value, new LocalizedText(label, label));
}
