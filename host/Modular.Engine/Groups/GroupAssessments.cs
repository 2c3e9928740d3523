using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Groups;

/// <summary>Judges a provider over a group: its orders and invoices of all members taken together, and in each member apart.</summary>
public sealed class GroupAssessments(GroupReader reader)
{
    private const string Number = "trade_register_number";

    /// <summary>How a provider stands; null for the year stands for this one.</summary>
    public async Task<(GroupAssessment Assessment, IReadOnlyList<GroupPart<IReadOnlyList<MemberAssessment>>> Parts)> GetAsync(
        string group, string number, int? year, Principal principal, CancellationToken cancel)
    {
        var members = reader.Figures(group, "get_group_provider_assessment", principal);
        var parts = await reader.ReadAsync(members, (tenant, store) => Assess(tenant, store, number, year), cancel).ConfigureAwait(false);
        ImmutableArray<MemberAssessment> found = [.. parts.SelectMany(part => part.Value ?? [])];
        if (found.IsEmpty)
        {
            throw ModularException.NotFound($"{ResourceNames.Group(group)}/providers/{number}");
        }

        var regime = found[0].Regime;
        var together = Together([.. found.Select(part => part.Context)]);
        var asked = year ?? together.Today.Year;
        var total = ModuleCall.To(regime, known => known.Contracting.Assess(together, asked));
        return (new GroupAssessment(number, together.Provider.Text("display_name") ?? "", asked, total, regime, found), parts);
    }

    private static IReadOnlyList<MemberAssessment> Assess(Tenant tenant, ReadSnapshot store, string number, int? year)
    {
        var regime = tenant.RequireRegime();
        return
        [
            .. store.Query(new RowQuery(TableNames.Provider).WithEqual(Number, number)).Select(row =>
            {
                var context = ProviderFacts.Load(tenant, store, row.Id, regime);
                var assessment = ModuleCall.To(regime, known => known.Contracting.Assess(context, year ?? tenant.Today.Year));
                return new MemberAssessment(tenant.Id, row.Id, context, assessment, regime);
            }),
        ];
    }

    /// <summary>As one provider: with the columns that any member filled in, and the settings of the first.</summary>
    private static ProviderContext Together(ImmutableArray<ProviderContext> all) => all[0] with
    {
        Id = "",
        Provider = all.Skip(1).Aggregate(all[0].Provider, (known, other) => other.Provider.With(known)),
        Contracts = [.. all.SelectMany(each => each.Contracts).OrderBy(contract => contract.Date(ContractFields.ValidFrom))],
        ProductSheets = [.. all.SelectMany(each => each.ProductSheets)],
        Orders = [.. all.SelectMany(each => each.Orders).Order()],
        Ends = [.. all.SelectMany(each => each.Ends).Order()],
        Invoiced = [.. all.SelectMany(each => each.Invoiced).OrderBy(amount => amount.On)],
        Signals = [.. all.SelectMany(each => each.Signals).OrderBy(signal => signal.RaisedOn)],
        Meetings = [.. all.SelectMany(each => each.Meetings).Order()],
        Entries = [.. all.SelectMany(each => each.Entries).OrderBy(entry => entry.RecordedOn)],
        Statements = [.. all.SelectMany(each => each.Statements).OrderBy(statement => statement.SubmittedOn)],
        Today = all.Max(each => each.Today),
    };
}
