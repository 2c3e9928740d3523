using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Modules;
using Modular.Engine.Pipeline;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Providers;

/// <summary>The regime approves a product sheet. An approved sheet never changes: a new price is a new sheet (COM-06).</summary>
internal static class ProductSheetSteps
{
    private const string Status = "status";

    public static IReadOnlyList<PlatformStep> All { get; } =
    [
        new("product_sheet_draft", TableNames.ProductSheet, IsDraft) { Events = [RuleEvent.Update, RuleEvent.Delete] },
        new("product_sheet_approved", TableNames.ProductSheet, Approved) { Events = [RuleEvent.Update], Columns = [Status] },
    ];

    private static void IsDraft(PlatformCheck check)
    {
        if (check.Change.Before!.Values.TextOrNull(Status) is not "draft" and { } status && check.Change.ChangesMoreThanOwn)
        {
            var action = check.Change.Event == RuleEvent.Delete ? "delete_product_sheet" : "update_product_sheet";
            throw ModularException.StateNotAllowed(NameOf(check), status, action);
        }
    }

    private static void Approved(PlatformCheck check)
    {
        if (check.Change.After!.TextOrNull(Status) != "approved")
        {
            return;
        }

        var before = check.Change.Before!;
        var regime = check.Tenant.RequireRegime();
        var facts = ProviderFacts.Load(check.Tenant, check.Rows, before.Values.Text("provider"), regime);
        var refused = ModuleCall.To(regime, r => r.Contracting.Approve(facts, before.ToFields()));
        if (!refused.IsEmpty)
        {
            throw ModularException.RuleViolated(NameOf(check), refused, regime.Rules);
        }
    }

    private static string NameOf(PlatformCheck check) =>
        ResourceNames.ProductSheet(check.Tenant.Id, check.Change.Before!.Values.TextOrNull("provider") ?? "-", check.Change.Id);
}
