namespace Modular.Modules.RsdLiemers;

/// <summary>Kinds of deadlines that are not reports.</summary>
internal static class Deadlines
{
    public const string Intake = "intake";
    public const string Plan = "plan";
    public const string Start = "start";
    public const string Improvement = "improvement";
}
