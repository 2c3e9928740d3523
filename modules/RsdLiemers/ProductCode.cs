namespace Modular.Modules.RsdLiemers;

/// <summary>The five product codes (RSD-P01).</summary>
internal enum ProductCode
{
    /// <summary>Code 1: shorter than three months, fixed price.</summary>
    FixedShort = 1,

    /// <summary>Code 2: shorter than three months, variable price.</summary>
    VariableShort = 2,

    /// <summary>Code 3: longer than three months, fixed price.</summary>
    FixedLong = 3,

    /// <summary>Code 4: longer than three months, variable price.</summary>
    VariableLong = 4,

    /// <summary>Code 5: personal support, by regional policy.</summary>
    Support = 5,
}
