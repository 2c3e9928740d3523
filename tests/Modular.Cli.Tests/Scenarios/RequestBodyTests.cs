using Modular.Cli.Scenarios.Bodies;
using Modular.Common.V1;
using Modular.Modules.V1;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Cli.Tests.Scenarios;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData("2026-01-05", FieldValue.KindOneofCase.Date)]
    [InlineData("2026-01-05T08:00:00Z", FieldValue.KindOneofCase.Instant)]
    [InlineData("12", FieldValue.KindOneofCase.WholeNumber)]
    [InlineData("-1.50", FieldValue.KindOneofCase.Decimal)]
    [InlineData("12.50 EUR", FieldValue.KindOneofCase.Money)]
    [InlineData("true", FieldValue.KindOneofCase.YesNo)]
    [InlineData("\"12\"", FieldValue.KindOneofCase.Text)]
    [InlineData("007", FieldValue.KindOneofCase.Text)]
    [InlineData("2026-02-30", FieldValue.KindOneofCase.Text)]
    [InlineData("Paid work", FieldValue.KindOneofCase.Text)]
    [InlineData("{text: 12}", FieldValue.KindOneofCase.Text)]
    [InlineData("{decimal: 12}", FieldValue.KindOneofCase.Decimal)]
    [InlineData("{money: 12}", FieldValue.KindOneofCase.Money)]
    public void ToMessage_FieldValue_HasTheTypeOfItsLooks(string yaml, FieldValue.KindOneofCase kind)
    {
        var request = Read<FireTriggerRequest>($"arguments: {{x: {yaml}}}");

        Assert.Equal(kind, request.Arguments["x"].KindCase);
    }

    [Fact]
    public void ToMessage_PlainForms_AreTheirMessages()
    {
        var request = Read<CreateProductSheetRequest>(
            """
            parent: tenants/a/providers/b
            product_sheet: {price: "EUR 4,500.00", months: 6, vat_treatment: standard_21, hourly_rate: 85.5}
            validate_only: true
            """);

        Assert.Equal(
            ("EUR", 4500L, 0),
            (request.ProductSheet.Price.CurrencyCode, request.ProductSheet.Price.Units, request.ProductSheet.Price.Nanos));
        Assert.Equal((85L, 500_000_000), (request.ProductSheet.HourlyRate.Units, request.ProductSheet.HourlyRate.Nanos));
        Assert.Equal(VatTreatment.Standard21, request.ProductSheet.VatTreatment);
        Assert.Equal(6, request.ProductSheet.Months);
        Assert.True(request.ValidateOnly);
    }

    [Theory]
    [InlineData("mermaid")]
    [InlineData("MERMAID")]
    [InlineData("DIAGRAM_FORMAT_MERMAID")]
    public void ToMessage_Enum_TakesShortAndFullNames(string name) =>
        Assert.Equal(DiagramFormat.Mermaid, Read<GetDiagramRequest>($"format: {name}").Format);

    [Theory]
    [InlineData("2026-01-05", "2026-01-05T08:00:00Z")]
    [InlineData("2026-07-05", "2026-07-05T07:00:00Z")]
    [InlineData("2026-07-05T12:30:00Z", "2026-07-05T12:30:00Z")]
    public void ToMessage_Instant_TakesADayAsNineInAmsterdam(string yaml, string expected) =>
        Assert.Equal($"\"{expected}\"", Read<CreateTenantRequest>($"test_clock_start: {yaml}").TestClockStart.ToString());

    [Fact]
    public void ToMessage_FieldMask_TakesNamesAsInTheProto() =>
        Assert.Equal(["given_name", "surname"], Read<UpdateParticipantRequest>("update_mask: [given_name, surname]").UpdateMask.Paths);

    [Fact]
    public void ToMessage_OneValueForAList_IsAListOfOne() =>
        Assert.Equal(["x"], Read<RecordMeetingRequest>("settled_signals: x").SettledSignals);

    [Fact]
    public void ToMessage_MapsOfText_KeepWhatIsWritten()
    {
        var request = Read<UpdateTenantSettingsRequest>("settings: {days: 30, moves: true}");

        Assert.Equal("30", request.Settings["days"]);
        Assert.Equal("true", request.Settings["moves"]);
    }

    [Fact]
    public void ToMessage_SeveralProblems_NamesThemAll()
    {
        var e = Assert.Throws<BodyException>(() => Read<CreateProductSheetRequest>(
            "{parnt: x, product_sheet: {price: much, months: six, vat_treatment: high, colour: red}, validate_only: perhaps}"));

        Assert.Equal(
            ["parnt", "product_sheet.price", "product_sheet.months", "product_sheet.vat_treatment", "product_sheet.colour", "validate_only"],
            e.Problems.Select(problem => problem.Path));
    }

    private static T Read<T>(string yaml)
        where T : Google.Protobuf.IMessage, new() => (T)RequestBody.ToMessage(new T().Descriptor, Yaml.Parse(yaml));
}
