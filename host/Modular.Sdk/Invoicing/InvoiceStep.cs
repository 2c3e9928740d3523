namespace Modular.Sdk.Invoicing;

/// <summary>What happens to an invoice.</summary>
public enum InvoiceStep
{
    /// <summary>The provider composes it from billable moments.</summary>
    Draft,

    /// <summary>The provider sends it.</summary>
    Issue,

    /// <summary>The municipality receives it: payment terms start.</summary>
    Receive,

    /// <summary>The municipality pays it, in whole or in part.</summary>
    Pay,

    /// <summary>The provider credits it.</summary>
    Credit,
}
