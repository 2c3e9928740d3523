using Modular.Engine.Einvoicing;
using Modular.Engine.Einvoicing.Checks;

namespace Modular.Engine.Tests.Einvoicing;

public sealed class RuleTests
{
    public static TheoryData<string> Rules => [.. EinvoiceRules.All.Select(rule => rule.Rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_WhenBroken_IsNamed(string rule)
    {
        var (kind, spoil) = Planted.All[rule];
        var root = Einvoices.Root(kind);
        spoil(root);

        Assert.Contains(rule, EinvoiceRules.Violations(root).Select(violation => violation.RuleId));
    }

    [Fact]
    public void Rules_OfTheDutchProfile_AreAllThatThereAre() => Assert.Equal(
        Enumerable.Range(1, 13).Where(number => number != 6).Select(number => $"BR-NL-{number}"), NlciusRules.All.Select(rule => rule.Rule.Id));

    [Fact]
    public void Rules_OfTheDutchProfile_DoNotHoldForASellerElsewhere()
    {
        var root = UblDocument.Of(Einvoices.Invoice with { Seller = Einvoices.Seller with { Country = "DE", Street = null, LegalNumber = null } }).Root!;

        Assert.DoesNotContain(EinvoiceRules.Violations(root), violation => violation.RuleId.StartsWith("BR-NL-", StringComparison.Ordinal));
    }

    [Fact]
    public void Violations_OfBareParties_NameEachFieldThatMendsThem()
    {
        var bare = Einvoices.Invoice with { Seller = new EinvoiceParty("Werkpad"), Buyer = new EinvoiceParty("Gemeente") };
        var violations = EinvoiceRules.Violations(UblDocument.Of(bare).Root!);

        Assert.Equal(
            [
                ("BR-NL-1", "provider.trade_register_number"), ("BR-NL-3", "provider.street"), ("BR-NL-3", "provider.city"),
                ("BR-NL-3", "provider.postal_code"), ("BR-NL-4", "billing.street"), ("BR-NL-4", "billing.city"), ("BR-NL-4", "billing.postal_code"),
                ("BR-NL-10", "billing.oin"), ("BR-NL-11", "provider.iban"), ("BR-CO-26", "provider.trade_register_number"),
                ("BR-S-02", "provider.vat_number"),
            ],
            violations.Select(violation => (violation.RuleId, violation.Field)));
        Assert.Equal(
            "Het adres van de verkoper heeft straat, plaats en postcode. Ontbreekt: de straat van de aanbieder.", violations[1].Text.Nl);
        Assert.Equal("The seller's address has a street, a city and a postal code. Missing: the provider's street.", violations[1].Text.En);
    }
}
