using Google.Protobuf.Collections;
using Modular.Cli.Commands;
using Modular.Common.V1;
using Modular.Providers.V1;
using Modular.Trajectories.V1;

namespace Modular.Cli.Tests.Commands;

public sealed class WrittenTests
{
    [Fact]
    public void Date_AndMoney_AreReadAsWritten()
    {
        Assert.Equal((2026, 2, 28), (Written.Date("2026-02-28")!.Year, Written.Date("2026-02-28")!.Month, Written.Date("2026-02-28")!.Day));
        Assert.Equal((1234L, 500_000_000), (Written.Money("EUR 1,234.50")!.Units, Written.Money("EUR 1,234.50")!.Nanos));
        Assert.Null(Written.Date(null));
        Assert.Null(Written.Money(""));
    }

    [Fact]
    public void Date_AndMoney_ThatAreNone_AreWrongUse()
    {
        Assert.Throws<UsageException>(() => Written.Date("2026-02-29"));
        Assert.Throws<UsageException>(() => Written.Money("12,5"));
        Assert.Throws<UsageException>(() => Written.Instant("soon"));
    }

    [Fact]
    public void Choice_ShortName_IsTheValue()
    {
        Assert.Equal(VatTreatment.Standard21, Written.Choice<VatTreatment>("standard_21"));
        Assert.Equal(Phase.Unspecified, Written.Choice<Phase>(null));
        Assert.Throws<UsageException>(() => Written.Choice<Phase>("99"));
        Assert.Throws<UsageException>(() => Written.Choice<Phase>("later"));
    }

    [Fact]
    public void Into_NamesAndTypes_AreRead()
    {
        var fields = new MapField<string, FieldValue>();

        Written.Into(fields, ["objective=Paid work = 24 hours", "hours=24", "client_number:text=1001", "rate:decimal=85"]);

        Assert.Equal("Paid work = 24 hours", fields["objective"].Text);
        Assert.Equal(24, fields["hours"].WholeNumber);
        Assert.Equal("1001", fields["client_number"].Text);
        Assert.Equal("85", fields["rate"].Decimal.Value);
    }

    [Fact]
    public void Into_NoPair_IsWrongUse() =>
        Assert.Throws<UsageException>(() => Written.Into(new MapField<string, FieldValue>(), ["objective"]));
}
