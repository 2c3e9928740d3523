using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Tests.Planted;

/// <summary>A paper about a provider, and a plan and a question of the tenant, judged as the test says.</summary>
internal sealed class PlantedEntries(Func<EntryContext, EntryJudgement> judge) : IEntries
{
    public const string Paper = "region_paper";
    public const string Plan = "region_plan";
    public const string Question = "region_question";

    public ImmutableArray<EntryDefinition> Entries { get; } =
    [
        new(Paper, new("Stuk", "Paper"), [RoleIds.ContractManager, RoleIds.Provider])
        {
            Fields =
            [
                Column.Text("title", "Titel", "Title").Require("REG-02"),
                Column.Money("worth", "Waarde", "Worth"),
                Column.Lookup("replaces", "Vervangt", "Replaces", Paper),
                Column.Lookup("participant", "Deelnemer", "Participant", "participant"),
            ],
            Computed = [Column.Whole("number", "Nummer", "Number")],
            RuleIds = ["REG-02"],
        },
        new(Plan, new("Plan", "Plan"), [RoleIds.ContractManager])
        {
            OfTenant = true,
            Fields = [Column.Date("held_on", "Gehouden op", "Held on").Require("REG-04")],
            RuleIds = ["REG-04"],
        },
        new(Question, new("Vraag", "Question"), [RoleIds.ContractManager])
        {
            OfTenant = true,
            Fields = [Column.Text("client_number", "Cliëntnummer", "Client number")],
            RuleIds = ["REG-04"],
        },
    ];

    public EntryJudgement Judge(EntryContext context) => judge(context);
}
