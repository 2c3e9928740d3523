using System.Collections.Immutable;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Engine.Statements;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Invoicing;

public sealed class CollectiveInvoiceTests
{
    private static readonly DatePeriod January = new(new(2026, 1, 1), new(2026, 1, 31));

    [Fact]
    public async Task Invoice_OverSeveralRates_AddsUpPerRateAndIsPaidToTheEnd()
    {
        using var world = await World.CreateAsync(Moments().Regime());
        await StartAsync(world, "standard_21", "standard_21", "reduced_9", "exempt");
        var statement = await SubmitAsync(world);

        var draft = await DraftAsync(world, statement);

        Assert.Equal(
            [("standard_21", 1020.31m, 214.27m), ("reduced_9", 566.32m, 50.97m), ("exempt", 617.29m, 0m)],
            draft.VatParts.Select(part => (part.Rate.Treatment, part.Taxable.Amount, part.Vat.Amount)));
        Assert.Equal(4 * 617.29m, draft.Total.Amount);
        Assert.Equal(statement, draft.Statement);
        Assert.False(draft.Fields.Has("trajectory"));
        Assert.False(draft.Fields.Has("vat_percentage"));
        Assert.Equal(4, draft.Lines.Select(line => line.Trajectory).Distinct().Count());
        var read = InvoiceQueries.Get(world.Tenant, draft.Id, world.Request(RoleIds.Provider).Principal);
        Assert.Equal(draft.VatParts.AsEnumerable(), read.VatParts);
        Assert.Equal(draft.Lines.AsEnumerable(), read.Lines);

        await IssueAsync(world, draft);
        var received = (await world.Steps.ReceiveAsync(world.Tenant, draft.Id, null, null, world.Request(RoleIds.CaseManager), World.Encode, default)).Fresh!;
        Assert.Equal(new LocalDate(2026, 2, 4), received.Fields.Date("reminder_on"));
        var paid = (await world.Steps.PayAsync(
            world.Tenant, new PayInvoice(draft.Id, null, null, null), world.Request(RoleIds.CaseManager), World.Encode, default)).Fresh!;
        Assert.Equal("paid", paid.Fields.Text("status"));
    }

    [Fact]
    public async Task Draft_Twice_IsRefusedUntilTheFirstIsCredited()
    {
        using var world = await World.CreateAsync(Moments().Regime());
        var trajectories = await StartAsync(world, "standard_21", "exempt");
        var statement = await SubmitAsync(world);
        var draft = await DraftAsync(world, statement);

        Assert.Equal("ALREADY_INVOICED", await ReasonAsync(() => DraftAsync(world, statement)));
        Assert.Equal("NOT_OPEN", await ReasonAsync(() => world.Drafts.DraftAsync(
            world.Tenant, trajectories[0], ["started"], world.Request(RoleIds.Provider), World.Encode, default)));
        await IssueAsync(world, draft);
        await CreditAsync(world, draft, "C-1", 100m);
        Assert.Equal("ALREADY_INVOICED", await ReasonAsync(() => DraftAsync(world, statement)));
        var note = (await CreditAsync(world, draft, "C-2", null)).CreditNote!;
        Assert.Equal(-(draft.Total - Money.Of(100m)), note.Total);
        Assert.Equal(2, note.VatParts.Length);

        Assert.Equal(draft.Total, (await DraftAsync(world, statement)).Total);
    }

    [Fact]
    public async Task Draft_AtOnce_IsMadeOnce()
    {
        using var world = await World.CreateAsync(Moments().Regime());
        await StartAsync(world, "exempt");
        var statement = await SubmitAsync(world);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await DraftAsync(world, statement)).Id;
            }
            catch (ModularException)
            {
                return null;
            }
        })));

        Assert.Single(outcomes, id => id is not null);
    }

    [Theory]
    [InlineData(-40, 60)]
    [InlineData(-100, null)]
    [InlineData(-150, null)]
    public async Task Draft_WithLinesToSettle_InvoicesTheDifferenceOrNothing(int settled, int? total)
    {
        var planted = new PlantedStatements(PlantedStatements.Definition, context => new StatementOutcome
        {
            Lines = [.. context.Given.Select(line => line with { Amount = Money.Of(line.Values.Decimal("hours")!.Value == 1 ? 100 : settled) })],
        });
        using var world = await World.CreateAsync(planted.Regime());
        var statement = await SubmitAsync(world, 1, 2);

        if (total is null)
        {
            Assert.Equal("NOTHING_TO_PAY", await ReasonAsync(() => DraftAsync(world, statement)));
            return;
        }

        var draft = await DraftAsync(world, statement);
        Assert.Equal(total, (int)draft.Total.Amount);
        Assert.Equal([100m, settled], draft.Lines.Select(line => line.Amount.Amount));
        Assert.Equal("Planted", draft.Lines[0].Description.En);
    }

    [Theory]
    [InlineData(false, false, "not_invoiced")]
    [InlineData(true, true, "submitted")]
    public async Task Draft_OfAStatementThatDoesNotStandOrIsNotInvoiced_IsRefused(bool invoiced, bool approved, string state)
    {
        var definition = PlantedStatements.Definition with { Invoiced = invoiced, ApprovedBy = approved ? [RoleIds.ContractManager] : [] };
        var planted = new PlantedStatements(definition, context => new StatementOutcome
        {
            Lines = [.. context.Given.Select(line => line with { Amount = Money.Of(1) })],
        });
        using var world = await World.CreateAsync(planted.Regime());
        var statement = await SubmitAsync(world, 1);

        var refused = await Assert.ThrowsAsync<ModularException>(() => DraftAsync(world, statement));

        Assert.Equal((ErrorReason.StateNotAllowed, state), (refused.Reason, refused.Metadata["state"]));
    }

    [Fact]
    public async Task Draft_OfAMomentThatWasInvoicedMeanwhile_IsRefused()
    {
        using var world = await World.CreateAsync(Moments().Regime());
        var trajectories = await StartAsync(world, "exempt");
        var statement = await SubmitAsync(world);
        await world.Drafts.DraftAsync(world.Tenant, trajectories[0], [], world.Request(RoleIds.Provider), World.Encode, default);

        Assert.Equal("MOMENT_NOT_OPEN", await ReasonAsync(() => DraftAsync(world, statement)));
    }

    /// <summary>Lines for every billable moment that was earned in the period and is open.</summary>
    private static PlantedStatements Moments() => new(PlantedStatements.Composed(StatementScope.Earned), context => new StatementOutcome
    {
        Lines =
        [
            .. from each in context.Cases
               from moment in each.Trajectory.BillableMoments
               where !moment.Invoiced
               select new StatementLine(FieldValues.Empty.With("amount", moment.Amount))
               {
                   Trajectory = each.Trajectory.Id,
                   MomentKey = moment.Key,
                   Amount = moment.Amount,
                   Description = moment.Description,
                   Period = context.Period,
               },
        ],
    });

    private static async Task<List<string>> StartAsync(World world, params ImmutableArray<string> treatments)
    {
        var ids = new List<string>();
        foreach (var treatment in treatments)
        {
            var sheet = await world.SheetAsync(FieldValues.Empty.With("vat_treatment", treatment));
            var opened = await world.OpenAsync(sheet);
            await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider));
            ids.Add(opened.Snapshot.Id);
        }

        return ids;
    }

    private static async Task<string> SubmitAsync(World world, params ImmutableArray<int> hours)
    {
        var command = new SubmitStatement(
            world.Provider,
            PlantedStatements.Kind,
            January,
            FieldValues.Empty,
            [.. hours.Select(each => new GivenLine(null, FieldValues.Empty.With("hours", (decimal)each)))],
            false);
        return (await world.Statements.SubmitAsync(world.Tenant, command, world.Request(RoleIds.Provider), World.Encode, default)).Fresh!.Statement.Id;
    }

    private static async Task<InvoiceView> DraftAsync(World world, string statement) =>
        (await world.Collective.DraftAsync(world.Tenant, statement, world.Request(RoleIds.Provider), World.Encode, default)).Fresh!;

    private static Task<Reply<InvoiceView>> IssueAsync(World world, InvoiceView draft) => world.Steps.IssueAsync(
        world.Tenant, new IssueInvoice(draft.Id, "F-1", "", null, null), world.Request(RoleIds.Provider), World.Encode, default);

    private static async Task<InvoiceView> CreditAsync(World world, InvoiceView draft, string number, decimal? amount) => (await world.Credits.CreditAsync(
        world.Tenant,
        new CreditInvoice(draft.Id, amount is { } euro ? Money.Of(euro) : null, "wrong", number, null),
        world.Request(RoleIds.Provider),
        World.Encode,
        default)).Fresh!;

    private static async Task<string> ReasonAsync(Func<Task> act) => (await Assert.ThrowsAsync<ModularException>(act)).Fields[0].Reason;
}
