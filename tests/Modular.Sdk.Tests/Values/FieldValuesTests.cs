using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tests.Values;

public sealed class FieldValuesTests
{
    [Fact]
    public void With_ThenWithNull_IsAsIfNeverSet()
    {
        var values = FieldValues.Empty.With("a", "x");

        Assert.Equal("x", values.Text("a"));
        Assert.False(values.With("a", null).Has("a"));
        Assert.False(FieldValues.Empty.Has("a"));
    }

    [Fact]
    public void Values_OfEachType_ComeBackAsTheirType()
    {
        var instant = NodaTime.Instant.FromUtc(2026, 1, 5, 8, 0);
        var values = FieldValues.From(
        [
            new("text", "x"), new("whole", 3), new("decimal", 1.5m), new("money", Money.Of(2m)),
            new("date", new LocalDate(2026, 1, 5)), new("instant", instant), new("yes", true), new("none", null),
        ]);

        Assert.Equal("x", values.Text("text"));
        Assert.Equal(3, values.Whole("whole"));
        Assert.Equal(1.5m, values.Decimal("decimal"));
        Assert.Equal(Money.Of(2m), values.Money("money"));
        Assert.Equal(new LocalDate(2026, 1, 5), values.Date("date"));
        Assert.Equal(instant, values.Instant("instant"));
        Assert.True(values.Yes("yes"));
        Assert.False(values.Yes("none"));
        Assert.Equal(["text", "whole", "decimal", "money", "date", "instant", "yes"], values.Names);
    }

    [Fact]
    public void Get_AsAnotherType_Throws() => Assert.Throws<InvalidCastException>(() => FieldValues.Empty.With("a", "x").Whole("a"));

    [Fact]
    public void With_ATypeThatIsNotKept_Throws() => Assert.Throws<ArgumentException>(() => FieldValues.Empty.With("a", 1.5));

    [Fact]
    public void With_OtherValues_OverlaysThem()
    {
        var values = FieldValues.Empty.With("a", "x").With("b", "y").With(FieldValues.Empty.With("b", "z"));

        Assert.Equal(("x", "z"), (values.Text("a"), values.Text("b")));
    }
}
