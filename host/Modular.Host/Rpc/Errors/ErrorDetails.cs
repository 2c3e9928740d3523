using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Modular.Common.V1;
using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;
using EngineReason = Modular.Engine.Errors.ErrorReason;

namespace Modular.Host.Rpc.Errors;

/// <summary>The details of a refusal, as many as fit: what is left out is counted in the ErrorInfo.</summary>
internal static class ErrorDetails
{
    private const string Dutch = "nl-NL";
    private const int LongestText = 500;
    private const int LongestPath = 200;

    // The tag and the length that each entry of a list costs.
    private const int Framing = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static IReadOnlyList<IMessage> Of(ModularException refusal, ErrorInfo info, int mostBytes)
    {
        var details = new List<IMessage> { info, Localized(refusal.Text.Nl) };
        if (refusal.Reason == EngineReason.TenantBusy)
        {
            details.Add(new RetryInfo { RetryDelay = Duration.FromTimeSpan(Pause) });
        }

        var room = mostBytes - details.Sum(detail => detail.CalculateSize());
        var left = 0;
        var bad = new BadRequest();
        left += Fill(bad.FieldViolations, refusal.Fields.Select(Field), ref room);
        var unmet = new PreconditionFailure();
        left += Fill(unmet.Violations, refusal.Violations.Select(v => Unmet(v, refusal.Subject)), ref room);
        var cited = new RuleCitations();
        left += Fill(cited.Citations, Cited(refusal), ref room);
        if (left > 0)
        {
            info.Metadata["left_out"] = left.ToString(CultureInfo.InvariantCulture);
        }

        return [.. details.Concat(((IMessage[])[bad, unmet, cited]).Where(detail => detail.CalculateSize() > 0))];
    }

    private static int Fill<T>(ICollection<T> into, IEnumerable<T> all, ref int room)
        where T : IMessage
    {
        var left = 0;
        foreach (var one in all)
        {
            var size = one.CalculateSize() + Framing;
            if (size > room)
            {
                left++;
                continue;
            }

            room -= size;
            into.Add(one);
        }

        return left;
    }

    private static BadRequest.Types.FieldViolation Field(FieldError error) => new()
    {
        Field = WireErrors.Cut(error.Field, LongestPath),
        Reason = error.Reason,
        Description = WireErrors.Cut(error.Text.En, LongestText),
        LocalizedMessage = Localized(error.Text.Nl),
    };

    private static PreconditionFailure.Types.Violation Unmet(Sdk.Rules.Violation violation, string subject) => new()
    {
        Type = violation.Code,
        Subject = violation.Field ?? subject,
        Description = WireErrors.Cut(violation.Text.En, LongestText),
    };

    // Each refusing rule with what it refused, then the rules that are only named.
    private static IEnumerable<RuleCitation> Cited(ModularException refusal)
    {
        var rules = refusal.Rules.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var violation in refusal.Violations)
        {
            named.Add(violation.RuleId);
            yield return rules.TryGetValue(violation.RuleId, out var rule)
                ? Citations.Write(rule, violation.Text)
                : Citations.Write(violation.RuleId, null, violation.Text);
        }

        foreach (var id in rules.Keys.Concat(refusal.Fields.SelectMany(field => field.RuleIds)).Where(named.Add))
        {
            yield return rules.TryGetValue(id, out var rule) ? Citations.Write(rule) : Citations.Write(id, null);
        }
    }

    private static LocalizedMessage Localized(string text) => new() { Locale = Dutch, Message = WireErrors.Cut(text, LongestText) };
}
