using Google.Type;
using Modular.Cli.Wire;
using Modular.Common.V1;
using Modular.Trajectories.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Trajectories: where each stands, when what is due, and by which clause.</summary>
public static class TrajectoryView
{
    public static void List(IAnsiConsole console, IEnumerable<Trajectory> trajectories) => Blocks.Table(
        console,
        "Trajectories",
        ["id", "client", "state", "phase", "ordered on", "started on", "ends on", "next due on", "price", "provider"],
        trajectories.Select(each => new[]
        {
            Cells.Id(each.Name), each.ClientNumber, each.State, Cells.Of(each.Phase), Cells.Of(each.OrderedOn), Cells.Of(each.StartedOn),
            Cells.Of(each.EndsOn), Cells.Of(each.NextDueOn), Cells.Of(each.Price), Cells.Id(each.Provider),
        }));

    public static void Show(IAnsiConsole console, Trajectory each)
    {
        Blocks.Card(console, each.Name,
        [
            ("state", $"{each.State} ({Cells.Of(each.Phase)})"),
            ("client number", each.ClientNumber),
            ("participant", Cells.Id(each.Participant)),
            ("provider", Cells.Id(each.Provider)),
            ("product sheet", Cells.Id(each.ProductSheet)),
            ("terms", each.RegimeVersion),
            ("ordered on", Cells.Of(each.OrderedOn)),
            ("started on", Cells.Of(each.StartedOn)),
            ("ends on", Cells.Of(each.EndsOn)),
            ("completed on", Cells.Of(each.CompletedOn)),
            ("price", Cells.Of(each.Price)),
            ("etag", each.Etag),
            .. each.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))),
        ]);
        Deadlines(console, "Deadlines", Own(each), null);
        RuleView.Signals(console, each.Signals);
    }

    /// <param name="console">Where to.</param>
    /// <param name="title">What people read above it.</param>
    /// <param name="deadlines">The deadlines.</param>
    /// <param name="today">The tenant's date, to mark what is overdue; null leaves that out.</param>
    public static void Deadlines(IAnsiConsole console, string title, IEnumerable<Deadline> deadlines, Date? today) => Blocks.Table(
        console,
        title,
        ["trajectory", "what", "due", "status", "met on", "late", "rule", "source", "because"],
        deadlines.Select(each => new[]
        {
            Cells.Id(each.Trajectory), each.Kind, Cells.Of(each.DueOn), Standing(each, today), Cells.Of(each.MetOn),
            each.Late ? "late" : "",
            each.Rule?.RuleId ?? "", each.Rule?.Source ?? "", Cells.Of(each.Basis),
        }));

    public static void Changed(
        IAnsiConsole console,
        Trajectory trajectory,
        string fromState,
        IEnumerable<RuleCitation> rules,
        IEnumerable<EarnedAmount> earned,
        IReadOnlyCollection<Signal> signals,
        IEnumerable<string> next)
    {
        console.MarkupLine($"{Markup.Escape(trajectory.Name)}: {Markup.Escape(fromState)} -> [bold]{Markup.Escape(trajectory.State)}[/]");
        RuleView.Applied(console, rules);
        Deadlines(console, "Deadlines", Own(trajectory), null);
        foreach (var amount in earned)
        {
            console.MarkupLine($"Earned [bold]{Markup.Escape(Cells.Of(amount.Amount))}[/] {Markup.Escape(Cells.Of(amount.Description))}");
            CalculationView.Show(console, amount.Explanation);
        }

        RuleView.Signals(console, signals);
        console.WriteLine($"Next: {string.Join(", ", next)}");
    }

    public static void Triggers(IAnsiConsole console, IEnumerable<TriggerAvailability> triggers) => Blocks.Table(
        console,
        "Triggers",
        ["trigger", "label", "permitted", "roles", "arguments", "why not"],
        triggers.Select(each => new[]
        {
            each.Trigger, Cells.Of(each.Label), each.Permitted ? "yes" : "no", string.Join(", ", each.Roles),
            ModuleView.Arguments(each.Arguments),
            string.Join("; ", each.Reasons.Select(reason => $"{Cells.Of(reason.Text)} {Cells.Of(reason.Rule)}".Trim())),
        }));

    public static void Events(IAnsiConsole console, string title, IEnumerable<TrajectoryEvent> events) => Blocks.Table(
        console,
        title,
        ["at", "what", "from", "to", "by", "role", "rules"],
        events.Select(each => new[]
        {
            each.At is null ? "" : PlainForm.Of(each.At)!.GetValue<string>(), each.Trigger, each.FromState, each.ToState, each.Actor,
            each.Role,
            string.Join(", ", each.Rules.Select(rule => rule.RuleId)),
        }));

    // Below the trajectory's own name there is no need to repeat it on every line.
    private static IEnumerable<Deadline> Own(Trajectory trajectory) =>
        trajectory.Deadlines.Select(each => new Deadline(each) { Trajectory = "" });

    private static string Standing(Deadline deadline, Date? today) =>
        deadline.Status == DeadlineStatus.Open && today is not null && string.CompareOrdinal(Cells.Of(deadline.DueOn), Cells.Of(today)) < 0
            ? "overdue"
            : Cells.Of(deadline.Status);
}
