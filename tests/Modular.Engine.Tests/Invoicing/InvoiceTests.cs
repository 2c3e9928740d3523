using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Engine.Security;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Invoicing;

public sealed class InvoiceTests
{
    [Fact]
    public async Task Invoice_FromMomentToPayment_AddsUpToTheCent()
    {
        using var world = await World.CreateAsync();
        var draft = await DraftAsync(world);
        Assert.Equal(617.29m, draft.Total.Amount);
        Assert.Equal(510.16m, draft.Fields.Money("total_excluding_vat")!.Value.Amount);

        var issued = (await world.Steps.IssueAsync(
            world.Tenant, new IssueInvoice(draft.Id, "F-1", "C-1", null, draft.Version), world.Request(RoleIds.Provider), World.Encode, default)).Fresh!;
        var received = (await world.Steps.ReceiveAsync(
            world.Tenant, draft.Id, null, issued.Version, world.Request(RoleIds.CaseManager), World.Encode, default)).Fresh!;
        Assert.Equal(new LocalDate(2026, 2, 4), received.Fields.Date("reminder_on"));

        var part = (await world.Steps.PayAsync(
            world.Tenant, new PayInvoice(draft.Id, Money.Of(600m), null, null), world.Request(RoleIds.CaseManager), World.Encode, default)).Fresh!;
        Assert.Equal("received", part.Fields.Text("status"));
        Assert.Equal(17.29m, part.Open.Amount);
        var paid = (await world.Steps.PayAsync(
            world.Tenant, new PayInvoice(draft.Id, null, null, null), world.Request(RoleIds.CaseManager), World.Encode, default)).Fresh!;
        Assert.Equal("paid", paid.Fields.Text("status"));
        Assert.Equal(Money.Zero, paid.Open);
    }

    [Fact]
    public async Task Credit_WhenWhole_FreesTheMomentsAndMirrorsTheTotals()
    {
        using var world = await World.CreateAsync();
        var draft = await DraftAsync(world);
        await world.Steps.IssueAsync(
            world.Tenant, new IssueInvoice(draft.Id, "F-1", "C-1", null, null), world.Request(RoleIds.Provider), World.Encode, default);
        var credited = (await world.Credits.CreditAsync(
            world.Tenant, new CreditInvoice(draft.Id, null, "wrong", "F-2", null), world.Request(RoleIds.Provider), World.Encode, default)).Fresh!;

        Assert.Equal("credited", credited.Fields.Text("status"));
        Assert.Equal(-draft.Total, credited.CreditNote!.Total);
        Assert.Equal(-draft.Fields.Money("total_excluding_vat")!.Value, credited.CreditNote.Fields.Money("total_excluding_vat"));
        var again = await world.Drafts.DraftAsync(
            world.Tenant, draft.Fields.Text("trajectory")!, [], world.Request(RoleIds.Provider), World.Encode, default);
        Assert.Equal(draft.Total, again.Fresh!.Total);
    }

    [Fact]
    public async Task Draft_WhenTheMomentIsInvoiced_IsRefused()
    {
        using var world = await World.CreateAsync();
        var draft = await DraftAsync(world);
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.Drafts.DraftAsync(
            world.Tenant, draft.Fields.Text("trajectory")!, ["started"], world.Request(RoleIds.Provider), World.Encode, default));
        Assert.Equal("keys[0]", Assert.Single(refused.Fields).Field);
    }

    [Fact]
    public async Task Issue_WhenTheNumberWasUsed_IsRefused()
    {
        using var world = await World.CreateAsync();
        foreach (var expected in new ErrorReason?[] { null, ErrorReason.ResourceExists })
        {
            var draft = await DraftAsync(world);
            var issue = world.Steps.IssueAsync(
                world.Tenant, new IssueInvoice(draft.Id, "F-1", "C-1", null, null), world.Request(RoleIds.Provider), World.Encode, default);
            Assert.Equal(expected, expected is null ? await Quiet(issue) : (await Assert.ThrowsAsync<ModularException>(() => issue)).Reason);
        }
    }

    [Fact]
    public async Task Pay_WhenAmountAndDateAreWrong_NamesBoth()
    {
        using var world = await World.CreateAsync();
        var draft = await DraftAsync(world);
        await world.Steps.IssueAsync(
            world.Tenant, new IssueInvoice(draft.Id, "F-1", "C-1", null, null), world.Request(RoleIds.Provider), World.Encode, default);
        await world.Steps.ReceiveAsync(world.Tenant, draft.Id, null, null, world.Request(RoleIds.CaseManager), World.Encode, default);
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.Steps.PayAsync(
            world.Tenant,
            new PayInvoice(draft.Id, Money.Of(-1m), new LocalDate(2030, 1, 1), null),
            world.Request(RoleIds.CaseManager),
            World.Encode,
            default));
        Assert.Equal(["amount", "paid_on"], refused.Fields.Select(field => field.Field).Order());
    }

    [Fact]
    public async Task Credit_OfAnAgreedAmount_HoldsItSoThatItIsNotGivenTwice()
    {
        using var world = await World.CreateAsync(new PlantedRegime(context => Fired(context, -100m)));
        var draft = await DraftAsync(world, "started");
        await world.Steps.IssueAsync(
            world.Tenant, new IssueInvoice(draft.Id, "F-1", "C-1", null, null), world.Request(RoleIds.Provider), World.Encode, default);
        var credited = (await world.Credits.CreditAsync(
            world.Tenant, new CreditInvoice(draft.Id, Money.Of(100m), "agreed", "F-2", null), world.Request(RoleIds.Provider), World.Encode, default)).Fresh!;

        var moments = InvoiceQueries.Moments(
            world.Tenant, draft.Fields.Text("trajectory")!, openOnly: false, new Page(0, ""), new Principal("m", RoleIds.CaseManager, null));
        Assert.Equal(credited.CreditNote!.Id, moments.Items.Single(view => view.Moment.Amount.IsNegative).Invoice);
    }

    [Fact]
    public async Task Credit_OfMoreThanIsStillToBePaid_LeavesNothingToPay()
    {
        using var world = await World.CreateAsync();
        var draft = await DraftAsync(world);
        await world.Steps.IssueAsync(
            world.Tenant, new IssueInvoice(draft.Id, "F-1", "C-1", null, null), world.Request(RoleIds.Provider), World.Encode, default);
        await world.Steps.ReceiveAsync(world.Tenant, draft.Id, null, null, world.Request(RoleIds.CaseManager), World.Encode, default);
        await world.Steps.PayAsync(
            world.Tenant, new PayInvoice(draft.Id, Money.Of(600m), null, null), world.Request(RoleIds.CaseManager), World.Encode, default);

        var credited = (await world.Credits.CreditAsync(
            world.Tenant, new CreditInvoice(draft.Id, Money.Of(500m), "agreed", "F-2", null), world.Request(RoleIds.Provider), World.Encode, default)).Fresh!;

        Assert.Equal("paid", credited.Fields.Text("status"));
    }

    // The template's start, with an amount that was agreed to be given back.
    private static Outcome Fired(TriggerContext context, decimal agreed)
    {
        var started = new global::Modular.Modules.Region.Regime().Lifecycle.Fire(context).Decision!;
        return Outcome.Decided(started with
        {
            BillableMoments =
            [
                .. started.BillableMoments,
                started.BillableMoments[0] with { Key = "settlement", Amount = Money.Of(agreed) },
            ],
        });
    }

    private static async Task<ErrorReason?> Quiet(Task task)
    {
        await task;
        return null;
    }

    private static async Task<InvoiceView> DraftAsync(World world, params string[] keys)
    {
        var opened = await world.OpenAsync();
        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider));
        return (await world.Drafts.DraftAsync(
            world.Tenant, opened.Snapshot.Id, keys, world.Request(RoleIds.Provider), World.Encode, default)).Fresh!;
    }
}
