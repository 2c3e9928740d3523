using Modular.Sdk.Lifecycles;

namespace Modular.Sdk.Tests.Lifecycles;

public sealed class EnumNameTests
{
    private enum Sample
    {
        Ordered,
        PlanSubmitted,
        HandBackReportAccepted,
    }

    [Fact]
    public void Of_EveryValue_ParsesBack()
    {
        Assert.Equal("hand_back_report_accepted", EnumName.Of(Sample.HandBackReportAccepted));
        Assert.All(Enum.GetValues<Sample>(), value => Assert.Equal(value, EnumName.Parse<Sample>(EnumName.Of(value))));
    }

    [Theory]
    [InlineData("PlanSubmitted")]
    [InlineData("plan")]
    [InlineData("")]
    public void Parse_AnUnknownName_Throws(string name) => Assert.Throws<ArgumentException>(() => EnumName.Parse<Sample>(name));
}
