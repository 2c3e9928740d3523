namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Kinds of deadlines that are not reports.</summary>
internal static class Deadlines
{
    public const string Plan = "plan";
    public const string Start = "start";
    public const string ThirdYear = "third_year_agreement";
    public const string FinalEvaluation = "evaluation_final";

    /// <summary>An interim evaluation, by its number from 1.</summary>
    public static string Evaluation(int number) => $"evaluation_{number}";
}
