using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Modular.Common.V1;
using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Host.Tests.Rpc.Wire;

public sealed class FieldsTests
{
    private static readonly Sdk.Modelling.ColumnDefinition[] Columns =
    [
        Column.Money("price", "prijs", "price"),
        Column.Decimal("share", "deel", "share"),
    ];

    [Fact]
    public void WriteThenRead_EveryType_GivesItBack()
    {
        var values = FieldValues.Empty
            .With("text", "één\nregel")
            .With("whole", long.MinValue)
            .With("price", 12.30m)
            .With("share", 0.021m)
            .With("on", new LocalDate(2024, 2, 29))
            .With("at", Instant.FromUtc(2025, 3, 30, 1, 30).PlusNanoseconds(123_456_789))
            .With("yes", true);
        var wire = new MapField<string, FieldValue>();
        var errors = new FieldErrors();

        Fields.Write(values, Columns, wire);
        var back = Fields.Read(wire, "fields", errors);

        Assert.Empty(errors);
        Assert.Equal(values.ToList(), back.ToList());
        Assert.Equal(12, wire["price"].Money.Units);
        Assert.Equal("0.021", wire["share"].Decimal.Value);
    }

    [Fact]
    public void Read_SeveralWrongValues_NamesAllAtOnce()
    {
        var wire = new MapField<string, FieldValue>
        {
            ["on"] = new() { Date = new Google.Type.Date { Year = 2025, Month = 2, Day = 30 } },
            ["price"] = new() { Money = new Google.Type.Money { CurrencyCode = "USD" } },
            ["share"] = new() { Decimal = new Google.Type.Decimal { Value = "1e3" } },
            ["at"] = new() { Instant = new Timestamp { Seconds = long.MaxValue } },
            ["note"] = new() { Text = " " },
            [""] = new() { YesNo = true },
        };
        var errors = new FieldErrors();

        Fields.Read(wire, "arguments", errors);

        Assert.Equal(
            ["DATE_INVALID", "CURRENCY_NOT_EUR", "DECIMAL_MALFORMED", "INSTANT_OUT_OF_RANGE", "REQUIRED", "FIELD_NAME_INVALID"],
            errors.Select(error => error.Reason));
        Assert.Equal("arguments.on", errors.First().Field);
    }

    [Fact]
    public void Read_ValueThatIsNotSet_IsLeftOutAndNamedAsCleared()
    {
        var wire = new MapField<string, FieldValue> { ["gone"] = new(), ["kept"] = new() { WholeNumber = 0 } };
        var errors = new FieldErrors();

        var values = Fields.Read(wire, "fields", errors);

        Assert.Empty(errors);
        Assert.Equal(["kept"], values.Names);
        Assert.Equal(["gone"], Fields.Cleared(wire));
    }
}
