using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Region;

/// <summary>What is kept on file beside the trajectories: complaints about a provider.</summary>
internal sealed class Filing : IEntries
{
    internal const string Complaint = "region_complaint";

    private const int WeeksToAnswer = 6;

    public ImmutableArray<EntryDefinition> Entries { get; } =
    [
        new(Complaint, new("Klacht", "Complaint"), [RoleIds.CaseManager, RoleIds.Provider])
        {
            Fields =
            [
                Column.Date("received_on", "Ontvangen op", "Received on").Require(Rules.Complaint),
                Column.Text("subject", "Onderwerp", "Subject").Require(Rules.Complaint),
                Column.Lookup("trajectory", "Traject", "Trajectory", "trajectory"),
            ],
            Computed = [Column.Date("answer_by", "Beantwoorden voor", "Answer by")],
            RuleIds = [Rules.Complaint],
        },
    ];

    public EntryJudgement Judge(EntryContext context)
    {
        var receivedOn = context.Values.Date("received_on") ?? context.Tenant.Today;
        if (receivedOn > context.Tenant.Today)
        {
            return new EntryJudgement
            {
                Violations =
                [
                    new("RECEIVED_IN_THE_FUTURE", Rules.Complaint, new("De klacht is nog niet ontvangen.", "The complaint has not been received yet."))
                    {
                        Field = "received_on",
                    },
                ],
            };
        }

        var answerBy = Terms.Weeks(receivedOn, WeeksToAnswer);
        return new EntryJudgement
        {
            Computed = FieldValues.Empty.With("answer_by", answerBy),
            Signals = [new Signal("complaint", Rules.Complaint, RoleIds.ContractManager, Text(answerBy))],
            Rules = [new AppliedRule(Rules.Complaint, Text(answerBy))],
        };
    }

    private static LocalizedText Text(LocalDate answerBy) => new(
        $"De klacht is uiterlijk op {answerBy:uuuu-MM-dd} beantwoord.",
        $"The complaint is answered on {answerBy:uuuu-MM-dd} at the latest.");
}
