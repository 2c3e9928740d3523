using System.Text.RegularExpressions;
using Modular.Data.Querying;
using Modular.Engine.Errors;
using Modular.Engine.Querying;
using Modular.Engine.Security;
using Modular.Engine.Tests.Language;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Tests.Querying;

public sealed partial class HostileFilterTests(VisitFile file) : IClassFixture<VisitFile>
{
    private const int Filters = 50_000;

    private static readonly Principal Anna = new("anna", RoleIds.CaseManager, null);

    private static readonly string[] Reasons =
    [
        "FILTER_SYNTAX", "TOO_LONG", "TOO_DEEP", "TOO_MANY_PARTS", "TOO_MANY_VALUES", "PATH_UNKNOWN", "PATH_TOO_LONG", "WRONG_TYPE",
        "OPERATOR_NOT_ALLOWED", "PARAMETER_UNKNOWN",
    ];

    [Fact]
    public void Query_OfAnyFilter_IsAnsweredOrRefusedWithAReason()
    {
        using var snapshot = file.Store.Read();
        var answered = 0;
        var seen = new HashSet<string>();
        for (var seed = 0; seed < Filters; seed++)
        {
            var text = new AnyFilter(seed).Any();
            var errors = new FieldErrors();
            var query = new RecordQuery("visit") { Columns = ["note", "branch.title"], Filter = text };
            var bound = new QueryBinder(TestModel.Model, Anna, new LocalDate(2026, 3, 2), QueryFields.OfRequest, errors).Bind(query);
            if (bound is null)
            {
                Assert.All(errors, error =>
                {
                    Assert.Contains(error.Reason, Reasons);
                    Assert.Equal("query.filter", error.Field);
                    seen.Add(error.Reason);
                });
                Assert.NotEmpty(errors);
                continue;
            }

            Assert.Empty(errors);
            answered++;
            using (var reader = snapshot.Open(bound.Selection with { Limit = 5 }, new ReadBudget(QueryLimits.MostSteps)))
            {
                while (reader.Read())
                {
                }
            }

            var statement = snapshot.Explain(bound.Selection).Text;
            Assert.True(Composed().IsMatch(statement), $"{text} became {statement}");
            Assert.DoesNotContain("secret", statement);
        }

        Assert.True(answered > Filters / 10, $"{answered}");
        Assert.Equal(Reasons.Order(), seen.Order());
    }

    // All that a statement may be made of: words of SQL, names of the tables and columns, parameters, and the numbers 0 and 1.
    [GeneratedRegex("""
        ^(SELECT|FROM|LEFT\ JOIN|ON|WHERE|AND|OR|IS|NOT|NULL|TRUE|IN|ORDER\ BY|instr|lower
        |"(visit|branch|title|above|note|other|count|rate|price|paid|day|until|at|done|state|id|version|created_at|changed_at)"
        |\bt[0-9]\b|\?[0-9]+|\b(id|version)\b|\b[01]\b|<=|>=|[=<>(),.]|\ )+$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Composed();
}
