using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Arguments;

public sealed class ArgumentCheckTests
{
    [Theory]
    [InlineData(999_999_999_999L, true)]
    [InlineData(1_000_000_000_000L, false)]
    [InlineData(long.MaxValue, false)]
    [InlineData(long.MinValue, false)]
    public void Check_AmountGivenAsAWholeNumber_KeepsTheLimitOfAmounts(long given, bool taken)
    {
        var errors = new FieldErrors();

        ArgumentCheck.Check([Column.Money("price", "Prijs", "Price") with { Minimum = null }], FieldValues.Empty.With("price", given), "arguments", errors);

        Assert.Equal(taken ? [] : ["OUT_OF_RANGE"], errors.Select(error => error.Reason));
    }

    [Fact]
    public void Check_UpdateThatLeavesOnlySpacesInARequiredText_IsRefused()
    {
        var columns = new[] { Column.Text("surname", "Achternaam", "Surname").Require(), Column.Text("title", "Titel", "Title").Require() };
        var errors = new FieldErrors();

        ArgumentCheck.Check(columns, FieldValues.Empty.With("surname", "  "), "participant", errors, partial: true);

        Assert.Equal([("participant.surname", "REQUIRED")], errors.Select(error => (error.Field, error.Reason)));
    }
}
