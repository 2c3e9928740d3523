using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>A change of staff that touches several clients, announced once (TIL-D07); for one client there is the trigger.</summary>
internal static class Staffing
{
    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            "til_staff_notice", "Melding van een personele wisseling", "Notice of a change of staff", By.Provider, ["TIL-D07", "COM-03"],
            [.. StaffChange.Form, Column.Text("about", "Om welke klanten het gaat", "Which clients it concerns") with { MaxLength = 500 }],
            Judge).Computing(StaffChange.NoticeBy),
    ];

    private static void Judge(EntryContext context, Filed filed)
    {
        var by = StaffChange.LastNotice(context.Tenant.Calendar, context.Values.Date(StaffChange.ChangesOn.Name) ?? context.Tenant.Today);
        filed.Set(StaffChange.NoticeBy.Name, by)
            .Cite("TIL-D07", $"Uiterlijk te melden op {Write.Date(by)}", $"To be announced by {Write.Date(by)}");
        if (StaffChange.IsLate(context.Values, by, context.Tenant.Today))
        {
            var late = StaffChange.Late(RoleIds.ContractManager, by);
            filed.Flag(late.Kind, late.RuleId, late.Audience, late.Text.Nl, late.Text.En);
        }
    }
}
