using Modular.Cli.Scenarios;
using Modular.Trajectories.V1;

namespace Modular.Cli.Demo;

/// <summary>The trajectories of the demo, by the client number that people know instead of the name that the host gave.</summary>
internal static class Clients
{
    /// <summary>Client number and variable of each trajectory.</summary>
    public static IReadOnlyList<(string Number, string Variable)> All { get; } =
        [("1001", "t1"), ("1002", "t2"), ("1003", "t3"), ("1004", "t4"), ("1005", "t5")];

    public static IEnumerable<Deadline> Named(IEnumerable<Deadline> deadlines, Variables variables)
    {
        var numbers = All.Where(each => variables.Has(each.Variable))
            .ToDictionary(each => variables.Fill($"${{{each.Variable}}}"), each => each.Number);
        return deadlines.Select(each => new Deadline(each) { Trajectory = numbers.GetValueOrDefault(each.Trajectory, each.Trajectory) });
    }
}
