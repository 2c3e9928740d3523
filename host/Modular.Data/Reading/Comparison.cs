namespace Modular.Data.Reading;

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    IsNull,
    IsNotNull,
    /// <summary>Text that holds the given text, ASCII letters alike in upper and lower case.</summary>
    Contains,
    /// <summary>Text that starts with the given text, letter for letter.</summary>
    StartsWith,
}
