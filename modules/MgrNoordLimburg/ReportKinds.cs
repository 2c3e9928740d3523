namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Kinds of reports.</summary>
internal static class ReportKinds
{
    public const string Progress = "progress";
    public const string Final = "final";
}
