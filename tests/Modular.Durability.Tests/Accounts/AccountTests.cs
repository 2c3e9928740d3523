namespace Modular.Durability.Tests.Accounts;

/// <summary>The comparison itself can tell a host that answers too early, or carries a request out twice, from one that does not.</summary>
public sealed class AccountTests
{
    [Fact]
    public void Discrepancies_AllThereOnce_None() => Assert.Empty(Account.Discrepancies(Told("11", "14"), ["11", "14"]));

    [Theory]
    [InlineData]
    [InlineData("15")]
    public void Discrepancies_RequestInDoubt_MayBeThereOrNot(params string[] doubted)
    {
        var journal = Told("11", "14");
        journal.Intend("third");
        Assert.Empty(Account.Discrepancies(journal, ["11", "14", .. doubted]));
    }

    [Fact]
    public void Discrepancies_AcknowledgedBeforeItWasKept_Found() =>
        Assert.Contains("is there 0 times", Assert.Single(Account.Discrepancies(Told("11", "14"), ["11"])), StringComparison.Ordinal);

    [Fact]
    public void Discrepancies_LostOneHiddenBehindOneInDoubt_Found()
    {
        var journal = Told("11", "14");
        journal.Intend("third");
        Assert.Single(Account.Discrepancies(journal, ["11", "15"]));
    }

    [Fact]
    public void Discrepancies_RetryCarriedOutAgain_Found() =>
        Assert.Contains("nobody was told of", Assert.Single(Account.Discrepancies(Told("11"), ["11", "15"])), StringComparison.Ordinal);

    private static Journal Told(params string[] etags)
    {
        var journal = new Journal("t");
        foreach (var etag in etags)
        {
            journal.Intend($"request of {etag}");
            journal.Acknowledge(etag);
        }

        return journal;
    }
}
