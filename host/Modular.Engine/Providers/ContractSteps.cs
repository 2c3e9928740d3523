using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Modules;
using Modular.Engine.Pipeline;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Providers;

/// <summary>A contract in force is one that the regime admits; one that has ended does not change.</summary>
internal static class ContractSteps
{
    private const string Status = "status";

    public static IReadOnlyList<PlatformStep> All { get; } =
    [
        new("contract_not_ended", TableNames.Contract, NotEnded) { Events = [RuleEvent.Update] },
        new("contract_admitted", TableNames.Contract, Admitted) { Events = [RuleEvent.Update] },
        new("contract_deleted_as_draft", TableNames.Contract, DeletedAsDraft) { Events = [RuleEvent.Delete] },
    ];

    public static void CheckPeriod(RowValues? before, RowValues after, FieldErrors errors) => errors.Require(
        !(after.DateOrNull("valid_to") < after.DateOrNull("valid_from")),
        "valid_to", "ENDS_BEFORE_START", "Het contract eindigt voor het begint.", "The contract ends before it starts.");

    private static void NotEnded(PlatformCheck check)
    {
        if (check.Change.Before!.Values.TextOrNull(Status) == "ended" && check.Change.ChangesMoreThanOwn)
        {
            throw ModularException.StateNotAllowed(NameOf(check), "ended", "update_contract");
        }
    }

    private static void Admitted(PlatformCheck check)
    {
        var (before, after) = (check.Change.Before!, check.Change.After!);
        if (after.TextOrNull(Status) != "active" || !check.Change.ChangesMoreThanOwn)
        {
            return;
        }

        var regime = check.Tenant.RequireRegime();
        var facts = ProviderFacts.Load(check.Tenant, check.Rows, before.Values.Text("provider"), regime);
        // What becomes active is judged as the draft that it is.
        var contract = (after.TextOrNull(Status) == before.Values.TextOrNull(Status) ? before with { Values = after } : before).ToFields();
        var refused = ModuleCall.To(regime, r => r.Contracting.Admit(facts, contract));
        if (!refused.IsEmpty)
        {
            throw ModularException.RuleViolated(NameOf(check), refused, regime.Rules);
        }
    }

    private static void DeletedAsDraft(PlatformCheck check)
    {
        if (check.Change.Before!.Values.TextOrNull(Status) is not "draft" and { } status)
        {
            throw ModularException.StateNotAllowed(NameOf(check), status, "delete_contract");
        }
    }

    private static string NameOf(PlatformCheck check) =>
        ResourceNames.Contract(check.Tenant.Id, check.Change.Before!.Values.TextOrNull("provider") ?? "-", check.Change.Id);
}
