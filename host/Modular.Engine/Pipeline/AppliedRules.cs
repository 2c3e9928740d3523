using Modular.Engine.Metadata;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>What took part in a command, in order. Beyond a thousand they are counted: an answer has to fit in a message.</summary>
internal sealed class AppliedRules
{
    public const int Most = 1000;

    private readonly List<AppliedRule> listed = [];
    private int more;

    /// <summary>What took part; when it was more than <see cref="Most"/>, the last one says how many more.</summary>
    public IReadOnlyList<AppliedRule> All => more == 0
        ? listed
        : [.. listed, listed[^1] with { Name = "more", Effect = new LocalizedText($"en nog {more}", $"and {more} more") }];

    public void Add(AppliedRule rule)
    {
        if (listed.Count < Most)
        {
            listed.Add(rule);
        }
        else
        {
            more++;
        }
    }

    /// <summary>Where a part of the metadata comes from, as it is told.</summary>
    public static string LayerOf(Layer layer, string? module) => layer switch
    {
        Layer.Platform => "platform",
        Layer.Module => module ?? "module",
        _ => "tenant",
    };
}
