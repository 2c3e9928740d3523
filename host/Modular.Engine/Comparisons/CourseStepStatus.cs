namespace Modular.Engine.Comparisons;

/// <summary>What came of a step of a course.</summary>
public enum CourseStepStatus
{
    Done,
    Refused,
    NotReached,
}
