namespace Modular.Modules.Tilburg;

/// <summary>Kinds of deadlines that are not reports.</summary>
internal static class Deadlines
{
    public const string Invitation = "intake_invitation";
    public const string Plan = "plan";
    public const string Judgement = "plan_judgement";
    public const string Start = "start";
    public const string HoldEnd = "hold_end";
    public const string Move = "ending_after_move";
}
