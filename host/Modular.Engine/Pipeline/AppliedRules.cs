using Modular.Engine.Metadata;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>What took part in a command, in order. Of one write with all that follows from it at most a thousand are listed, the rest is counted.</summary>
internal sealed class AppliedRules
{
    public const int Most = 1000;

    private readonly List<AppliedRule> listed = [];
    private int start;
    private int more;

    public IReadOnlyList<AppliedRule> All => listed;

    /// <summary>A write begins that follows from no other.</summary>
    public void Begin() => (start, more) = (listed.Count, 0);

    public void Add(AppliedRule rule)
    {
        if (listed.Count - start < Most)
        {
            listed.Add(rule);
            return;
        }

        // The last that was listed makes room for the count.
        more = more == 0 ? 2 : more + 1;
        listed[^1] = listed[^1] with { Name = "more", Effect = new LocalizedText($"en nog {more}", $"and {more} more") };
    }

    /// <summary>Where a part of the metadata comes from, as it is told.</summary>
    public static string LayerOf(Layer layer, string? module) => layer switch
    {
        Layer.Platform => "platform",
        Layer.Module => module ?? "module",
        _ => "tenant",
    };
}
