using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Invoicing.V1;

namespace Modular.Host.Rpc.Invoicing;

/// <summary>Requests about invoices, as commands and filters.</summary>
internal static class InvoiceReads
{
    private const int LongestNumber = 60;
    private const int LongestClientNumber = 40;
    private const int LongestReason = 4000;
    private const int LongestKey = 63;
    private const int MostKeys = 1000;

    public static IReadOnlyList<string> Keys(IReadOnlyList<string> keys, FieldErrors errors)
    {
        errors.Require(keys.Count <= MostKeys, "keys", "TOO_MANY", $"Hoogstens {MostKeys} sleutels.", $"At most {MostKeys} keys.");
        foreach (var (at, key) in keys.Take(MostKeys).Index())
        {
            Texts.Required(key, $"keys[{at}]", LongestKey, errors);
            errors.Require(
                !keys.Take(at).Contains(key),
                $"keys[{at}]",
                "REPEATED",
                "Deze sleutel staat er al.",
                "This key was given before.");
        }

        return keys;
    }

    public static (string Tenant, IssueInvoice Command) Read(V1.IssueInvoiceRequest request, FieldErrors errors)
    {
        var name = Names.Invoice(request.Name, "name", errors);
        return (name.Tenant, new IssueInvoice(
            name.Id,
            Texts.Required(request.Number, "number", LongestNumber, errors),
            Texts.Optional(request.ClientNumber, "client_number", LongestClientNumber, errors),
            Dates.Optional(request.IssuedOn, "issued_on", errors),
            Etags.Read(request.Etag, "etag", errors),
            request.Electronic));
    }

    public static (string Tenant, PayInvoice Command) Read(V1.PayInvoiceRequest request, FieldErrors errors)
    {
        var name = Names.Invoice(request.Name, "name", errors);
        return (name.Tenant, new PayInvoice(
            name.Id,
            Amounts.NotNegative(request.Amount, "amount", errors),
            Dates.Optional(request.PaidOn, "paid_on", errors),
            Etags.Read(request.Etag, "etag", errors)));
    }

    public static (string Tenant, CreditInvoice Command) Read(V1.CreditInvoiceRequest request, FieldErrors errors)
    {
        var name = Names.Invoice(request.Name, "name", errors);
        return (name.Tenant, new CreditInvoice(
            name.Id,
            Amounts.NotNegative(request.Amount, "amount", errors),
            Texts.Required(request.Reason, "reason", LongestReason, errors),
            Texts.Required(request.Number, "number", LongestNumber, errors),
            Etags.Read(request.Etag, "etag", errors)));
    }

    public static (string Tenant, InvoiceFilter Filter) Read(V1.ListInvoicesRequest request, FieldErrors errors)
    {
        var trajectory = Names.IsIn(request.Parent, "trajectories") ? Names.Trajectory(request.Parent, "parent", errors) : null;
        var tenant = trajectory?.Tenant ?? Names.Tenant(request.Parent, "parent", errors);
        return (tenant, new InvoiceFilter(
            trajectory?.Id,
            Choices.Optional(request.Status, "status", errors),
            Dates.Optional(request.ReminderOnOrBefore, "reminder_on_or_before", errors)));
    }
}
