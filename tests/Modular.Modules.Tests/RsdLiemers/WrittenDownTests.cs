using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>What people state is kept, so that an auditor can read it back: nothing that is asked for is thrown away.</summary>
public sealed class WrittenDownTests
{
    [Fact]
    public void RequestExtension_WithItsSubstantiation_KeepsIt()
    {
        var work = Steps.Started(new Case("3", 900m, 6).Order());

        var row = Row(
            work.Fire("request_extension", ("months", 3L), ("price", 400m), ("reason", "Stage loopt tot september")), "rsd_request");

        Assert.Equal(("extension", "Stage loopt tot september", 3L), (row.Text("subject"), row.Text("reason"), row.Whole("months")));
    }

    [Fact]
    public void RequestHandBack_WithItsReason_KeepsIt() => Assert.Equal(
        "Wil niet", Row(new Case("3", 900m, 6).Order().Fire("request_hand_back", ("reason", "Wil niet")), "rsd_request").Text("reason"));

    [Fact]
    public void RecordIntake_WithTheInvitation_KeepsBoth()
    {
        var work = new Case("3", 900m, 6).Order().On(2026, 1, 14);

        work.Fire("record_intake", ("held_on", work.Today), ("invited_on", new LocalDate(2026, 1, 7)), ("case_manager_present", true));

        var row = Row(work, "rsd_intake");
        Assert.Equal(new LocalDate(2026, 1, 7), row.Date("invited_on"));
        Assert.True(row.Yes("case_manager_present"));
    }

    [Fact]
    public void RecordIntake_InvitedAfterIt_IsRefused()
    {
        var work = new Case("3", 900m, 6).Order().On(2026, 1, 14);

        Assert.Equal(
            "INVITED_AFTER_INTAKE RSD-D01",
            work.Refused("record_intake", ("held_on", new LocalDate(2026, 1, 7)), ("invited_on", new LocalDate(2026, 1, 8))));
    }

    [Fact]
    public void EndEarly_WithAReason_KeepsItWithTheLastDay()
    {
        var work = Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 3, 3);

        var row = Row(
            work.Fire("end_early", ("ended_on", new LocalDate(2026, 3, 1)), ("end_reason", "moved"), ("reason", "Naar Arnhem")), "rsd_end");

        Assert.Equal((new LocalDate(2026, 3, 1), "moved", "Naar Arnhem"), (row.Date("on"), row.Text("end_reason"), row.Text("reason")));
    }

    [Fact]
    public void NoStart_ReportedByMail_KeepsHow()
    {
        var talk = new Case("3", 900m, 6);
        talk.TryOrder(("introduction", true));

        Assert.Equal("mail", Row(talk.Fire("no_start", ("reported_by", "mail"), ("hours", 1m)), "rsd_end").Text("reported_by"));
    }

    /// <summary>The only row, with no column that the table lacks.</summary>
    private static FieldValues Row(Case work, string table)
    {
        var row = Assert.Single(work.Trajectory.Rows(table));
        var columns = Case.Module.Model.Tables.Single(definition => definition.Name == table).Columns;
        Assert.All(row, value => Assert.Contains(columns, column => column.Name == value.Key));
        return row;
    }
}
