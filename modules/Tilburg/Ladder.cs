using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>Positions on the participation ladder, with their dates (COM-07), and results that do not fit them.</summary>
internal static class Ladder
{
    public static ColumnDefinition Moment { get; } = Column.Choice(
        "moment", "Moment", "Moment",
        new("begin", new("Voor aanvang", "Before the start")),
        new("target", new("Doel", "Target")),
        new("end", new("Bij afsluiting", "At closing")));

    public static ColumnDefinition Position { get; } = Step("step", "Trede", "Step");

    public static ColumnDefinition Step(string name, string nl, string en) =>
        Column.Whole(name, nl, en) with { Minimum = 1, Maximum = 6, RuleIds = ["COM-07"] };

    /// <summary>Keeps the positions that are given with the date on which they were told.</summary>
    public static void Keep(Command command, Effects effects)
    {
        foreach (var (field, moment) in new[]
        {
            (Fields.LadderBefore, "begin"), (Fields.LadderTarget, "target"), (Fields.LadderAfter, "end"),
        })
        {
            if (command.Given.Whole(field) is { } step)
            {
                effects.Set(field, step)
                    .Record(Tables.Ladder, FieldValues.Empty
                        .With(Arguments.On.Name, command.Today)
                        .With(Moment.Name, moment)
                        .With(Position.Name, step))
                    .Cite("COM-07", $"Trede {step} op {Write.Date(command.Today)}", $"Step {step} on {Write.Date(command.Today)}");
            }
        }
    }

    /// <summary>The step is never derived from the result; a result that does not fit it is flagged.</summary>
    public static void Compare(string? result, long? step, Effects effects)
    {
        if (step is { } reached && !Fits(result, reached))
        {
            effects.Flag(new Signal(
                "ladder_differs_from_result", "COM-07", RoleIds.CaseManager,
                Write.Text($"Trede {reached} past niet bij het resultaat", $"Step {reached} does not fit the result")));
        }
    }

    private static bool Fits(string? result, long step) => result switch
    {
        Results.SociallyActivated => step is 2 or 3,
        Results.VoluntaryWork => step == 4,
        Results.Education => step is 3 or 5,
        Results.SupportedWork => step == 5,
        Results.PaidWork => step == 6,
        _ => true,
    };
}
