namespace Modular.Modules.Tilburg;

/// <summary>Kinds of reports of a trajectory.</summary>
internal static class ReportKinds
{
    public const string Progress = "progress";
    public const string Final = "final";
}
