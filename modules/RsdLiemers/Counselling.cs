using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>One fixed counsellor as far as possible, and an equivalent replacement with a handover (RSD-C09).</summary>
internal static class Counselling
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AssignCounsellor, "Vaste begeleider noemen", "Name the fixed counsellor", By.Provider, ["RSD-C09"],
            [Arguments.Counsellor.Require("RSD-C09")], (command, effects) => Assign(command, effects, command.Today)),
        new Act(
            Trigger.ReplaceCounsellor, "Begeleider vervangen", "Replace the counsellor", By.Provider, ["RSD-C09"],
            [
                Arguments.Counsellor.Require("RSD-C09"), Arguments.CandidateToldOn.Require("RSD-C09"),
                Arguments.CaseManagerToldOn.Require("RSD-C09"), Arguments.HandoverOn.Require("RSD-C09"),
            ],
            Replace) with { Check = CheckReplacement },
    ];

    public static void AtStart(Command command, Effects effects, LocalDate start)
    {
        if (command.Given.Has(Fields.Counsellor))
        {
            Assign(command, effects, start);
        }
        else if (!command.Values.Has(Fields.Counsellor))
        {
            effects.Flag(new Signal(
                "no_fixed_counsellor", "RSD-C09", RoleIds.CaseManager,
                Write.Text("Er is nog geen vaste begeleider genoemd", "No fixed counsellor has been named yet")));
        }
    }

    private static void Assign(Command command, Effects effects, LocalDate from) => effects
        .Copy(command.Given, Fields.Counsellor)
        .Record(Tables.Counsellors, FieldValues.Empty
            .With(Arguments.On.Name, from)
            .With(Fields.Counsellor, command.Given.Text(Fields.Counsellor)))
        .Cite("RSD-C09", "Vaste begeleider genoemd", "Fixed counsellor named");

    private static void CheckReplacement(Command command, Violations violations)
    {
        foreach (var told in new[] { Arguments.CandidateToldOn, Arguments.CaseManagerToldOn })
        {
            command.CheckPast(violations, "RSD-C09", told.Name);
        }

        violations.Require(
            command.Given.Text(Fields.Counsellor) != command.Values.Text(Fields.Counsellor), "SAME_COUNSELLOR", "RSD-C09",
            "Dit is al de vaste begeleider.", "This is the fixed counsellor already.", "counsellor");
    }

    private static void Replace(Command command, Effects effects) => effects
        .Copy(command.Given, Fields.Counsellor)
        .Record(Tables.Counsellors, command.Given.With(Arguments.On.Name, command.Today))
        .Cite("RSD-C09", "Gelijkwaardige vervanging met overdracht geregistreerd", "Equivalent replacement registered with its handover");
}
