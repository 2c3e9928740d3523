namespace Modular.Modules.RsdLiemers;

/// <summary>Kinds of reports.</summary>
internal static class ReportKinds
{
    public const string Progress = "progress";
    public const string Support = "support";
    public const string Final = "final";
    public const string HandBack = "hand_back";

    /// <summary>The key of the support report that is due two months before the end.</summary>
    public const string BeforeEnd = "before_end";
}
