namespace Modular.Sdk.Calendar;

/// <summary>Whether a term that ends on a day off moves (COM-04).</summary>
public enum RollPolicy
{
    /// <summary>It stays where it is: the default for terms of a contract.</summary>
    None,

    /// <summary>It moves to the next working day, as the Algemene termijnenwet has it for terms set by law (art. 1(1)).</summary>
    Atw,
}
