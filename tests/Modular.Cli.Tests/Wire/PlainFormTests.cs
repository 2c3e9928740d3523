using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Modular.Cli.Wire;
using Modular.Common.V1;
using Modular.Trajectories.V1;
using Date = Google.Type.Date;

namespace Modular.Cli.Tests.Wire;

public sealed class PlainFormTests
{
    private static readonly Trajectory Sample = new()
    {
        State = "ordered",
        Phase = Phase.Ordered,
        OrderedOn = new Date { Year = 2026, Month = 1, Day = 5 },
        Price = new Money { CurrencyCode = "EUR", Units = 1234, Nanos = 500_000_000 },
        Fields =
        {
            ["months"] = new FieldValue { WholeNumber = 6 },
            ["rate"] = new FieldValue { Decimal = new Google.Type.Decimal { Value = "1.5" } },
            ["told_at"] = new FieldValue { Instant = Timestamp.FromDateTime(new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc)) },
            ["empty"] = new FieldValue(),
        },
        Deadlines = { new Deadline { Kind = "intake", Status = DeadlineStatus.Open } },
    };

    [Fact]
    public void Of_ValueTypes_AreTexts()
    {
        var plain = PlainForm.Of(Sample)!;

        Assert.Equal("2026-01-05", plain["ordered_on"]!.GetValue<string>());
        Assert.Equal("1234.50 EUR", plain["price"]!.GetValue<string>());
        Assert.Equal("ordered", plain["phase"]!.GetValue<string>());
        Assert.Equal("open", plain["deadlines"]![0]!["status"]!.GetValue<string>());
    }

    [Fact]
    public void Of_FieldValues_AreTheValueThatWasChosen()
    {
        var fields = PlainForm.Of(Sample)!["fields"]!;

        Assert.Equal(6, fields["months"]!.GetValue<long>());
        Assert.Equal("1.5", fields["rate"]!.GetValue<string>());
        Assert.Equal("2026-01-05T08:00:00Z", fields["told_at"]!.GetValue<string>());
        Assert.Null(fields["empty"]);
    }

    [Fact]
    public void Of_WhatIsNotSet_IsLeftOutOnlyForMessages()
    {
        var plain = PlainForm.Of(Sample)!.AsObject();

        Assert.False(plain.ContainsKey("completed_on"));
        Assert.Equal("", plain["etag"]!.GetValue<string>());
        Assert.False(plain["deadlines"]![0]!["late"]!.GetValue<bool>());
    }
}
