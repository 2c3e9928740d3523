using Modular.Sdk.Rules;

namespace Modular.Sdk.Tests.Rules;

public sealed class CommonRulesTests
{
    [Fact]
    public void All_AreNumberedAndSaidInBothLanguages()
    {
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"COM-0{number}"), CommonRules.All.Select(rule => rule.Id));
        Assert.All(CommonRules.All,
            rule => Assert.True(rule.Text.Nl.Length > 20 && rule.Text.En.Length > 20 && rule.Text.Nl != rule.Text.En));
    }

    [Fact]
    public void RuleBook_WithARuleTwice_Throws() => Assert.Throws<ArgumentException>(() => new RuleBook([CommonRules.Money,
        CommonRules.Money]));
}
