namespace Modular.Sdk.Rules;

/// <summary>What a rule does.</summary>
public enum RuleKind
{
    /// <summary>A command is refused.</summary>
    Guard,

    /// <summary>A due date is kept.</summary>
    Deadline,

    /// <summary>An amount or a date is computed.</summary>
    Calculation,

    /// <summary>A document has stated content.</summary>
    Document,

    /// <summary>Something must be registered.</summary>
    Record,

    /// <summary>Something is flagged, not refused.</summary>
    Signal,

    /// <summary>A figure is measured against a norm.</summary>
    Indicator,

    /// <summary>A term of the contract itself.</summary>
    Contract,
}
