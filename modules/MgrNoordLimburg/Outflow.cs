using Modular.Sdk.Settings;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Where a participant goes (MGR-T06), and which of it counts for the norms of MGR-K02 (DEC-28).</summary>
internal static class Outflow
{
    public const string RegularWork = "regular_work";
    public const string JobsAgreement = "jobs_agreement";
    public const string SubsidisedWork = "subsidised_work";
    public const string ShelteredWork = "sheltered_work";
    public const string VoluntaryWork = "voluntary_work";
    public const string TargetGroupRegister = "target_group_register";
    public const string OtherFacility = "other_facility";
    public const string DroppedOut = "dropped_out";
    public const string Other = "other";

    /// <summary>Whether it counts as regular work: by default subsidised work in segment 1 only, and sheltered work never.</summary>
    public static bool IsRegularWork(string? category, string? segment, SettingValues settings) => category switch
    {
        RegularWork or JobsAgreement => true,
        SubsidisedWork => settings.Text(Settings.RegularWork) == "all_paid_work" || segment == Segment.Collective,
        ShelteredWork => settings.Text(Settings.RegularWork) == "all_paid_work",
        _ => false,
    };

    /// <summary>The bucket of 10%: voluntary work, or registration in the target group register.</summary>
    public static bool IsVoluntary(string? category) => category is VoluntaryWork or TargetGroupRegister;
}
