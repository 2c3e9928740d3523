namespace Modular.Sdk.Tariffs;

/// <summary>Whether amounts include VAT (DEC-09).</summary>
public enum VatBasis
{
    /// <summary>Amounts include VAT.</summary>
    Including,

    /// <summary>Amounts exclude VAT.</summary>
    Excluding,
}
