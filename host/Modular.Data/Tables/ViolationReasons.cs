namespace Modular.Data.Tables;

/// <summary>The codes that <see cref="Violation.Reason"/> can have.</summary>
public static class ViolationReasons
{
    public const string UnknownColumn = "UNKNOWN_COLUMN";
    public const string WrongType = "WRONG_TYPE";
    public const string Required = "REQUIRED";
    public const string NotAChoice = "NOT_A_CHOICE";
    public const string TooLong = "TOO_LONG";
    public const string TooManyDecimals = "TOO_MANY_DECIMALS";
    public const string OutOfRange = "OUT_OF_RANGE";
    public const string TargetNotFound = "TARGET_NOT_FOUND";
    public const string BadId = "BAD_ID";
}
