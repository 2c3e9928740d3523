using Modular.Engine.Groups;
using Modular.Engine.Indicators;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Indicators;
using Modular.Host.Rpc.Wire;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using EngineReason = Modular.Engine.Errors.ErrorReason;
using V1 = Modular.Groups.V1;

namespace Modular.Host.Rpc.Groups;

/// <summary>Groups on the wire.</summary>
internal static class GroupWire
{
    public static V1.Group Write(string group, IReadOnlyList<GroupPart<string>> members) => new()
    {
        Name = ResourceNames.Group(group),
        Regime = members.Select(member => member.Value).OfType<string>().FirstOrDefault() ?? "",
        Members = { Members(members) },
    };

    public static IEnumerable<V1.GroupMember> Members<T>(IReadOnlyList<GroupPart<T>> parts) => parts.Select(part => new V1.GroupMember
    {
        Tenant = ResourceNames.Tenant(part.Tenant),
        DisplayName = part.DisplayName,
        Sequence = part.Sequence,
        Today = Dates.Write(part.Today),
        Problem = part.Problem is { } problem ? Choices.Write<EngineReason, Common.V1.ErrorReason>(problem.Reason) : default,
        ProblemText = part.Problem is { } told ? Texts.Write(told.Text) : null,
    });

    public static bool IsComplete<T>(IReadOnlyList<GroupPart<T>> parts) => parts.All(part => part.Problem is null);

    public static V1.GroupIndicator Write(GroupFigure figure) => new()
    {
        Total = IndicatorWire.Write(figure.Total),
        Parts = { figure.Parts.Select(Write) },
    };

    public static V1.GroupProvider Write(GroupProvider provider) => new()
    {
        TradeRegisterNumber = provider.TradeRegisterNumber,
        DisplayName = provider.DisplayName,
        Total = Write(provider.Total),
        Parts = { provider.Parts.Select(Write) },
    };

    public static V1.GroupAssessment Write(string group, GroupAssessment assessment) => new()
    {
        Name = $"{ResourceNames.Group(group)}/providers/{assessment.TradeRegisterNumber}",
        DisplayName = assessment.DisplayName,
        Year = assessment.Year,
        Total = Write(assessment.Total, assessment.Regime),
        Parts =
        {
            assessment.Parts.Select(part => new V1.MemberAssessment
            {
                Tenant = ResourceNames.Tenant(part.Tenant),
                Provider = ResourceNames.Provider(part.Tenant, part.Provider),
                Assessment = Write(part.Assessment, part.Regime),
            }),
        },
    };

    private static V1.MemberIndicator Write((string Tenant, IndicatorFigure Figure) part) => new()
    {
        Tenant = ResourceNames.Tenant(part.Tenant),
        Indicator = IndicatorWire.Write(part.Figure),
    };

    private static V1.ProviderVolume Write(ProviderVolume volume) => new()
    {
        Tenant = Names.OrNone(volume.Tenant, ResourceNames.Tenant),
        Provider = Names.OrNone(volume.Provider, id => ResourceNames.Provider(volume.Tenant, id)),
        Ordered = volume.Ordered,
        InvoicedIncludingVat = Amounts.Write(volume.IncludingVat),
        InvoicedExcludingVat = Amounts.Write(volume.ExcludingVat),
        Stated = Amounts.Write(volume.Stated),
    };

    private static V1.Assessment Write(ProviderAssessment assessment, IRegime regime) => new()
    {
        Missing = { assessment.Missing.Select(missing => Citations.Write(missing, regime.Rules)) },
        Signals = { assessment.Signals.Select(signal => Citations.Write(signal, regime.Rules)) },
        SocialReturn = Amounts.Write(assessment.SocialReturn),
        SocialReturnExplanation = Citations.Write(assessment.SocialReturnExplanation, regime.Rules),
    };
}
