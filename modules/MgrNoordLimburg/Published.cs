using Modular.Sdk.Lifecycles;
using Modular.Sdk.Seeding;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// What the handbook states as data: the rates of 2022 (Bijlage 2, MGR-F01) and the contracted providers (Bijlage 1, MGR-C02). Rates
/// have no end: only a newly published rate card ends them (MGR-C15).
/// </summary>
internal static class Published
{
    private const string ShelteredWorkCompany = "41062197";

    public static SeedData Data { get; } = new()
    {
        Rates = [Rate(Segment.P1, 7.56m), Rate(Segment.P2Mbo, 63.69m), Rate(Segment.P2Hbo, 74.13m)],
        Providers = [.. Register.Rows.Select(Provider)],
    };

    private static Rate Rate(string code, decimal amount) => new(code, "hour", Money.Of(amount), Framework.Beginning, null);

    /// <summary>INTOS is on the list and is a sheltered-work company too (DEC-30); amounts are taken to exclude VAT (DEC-09).</summary>
    private static SeedProvider Provider((string Name, string TradeRegisterNumber, bool Collective) row) =>
        new(row.Name, row.TradeRegisterNumber)
        {
            Fields = FieldValues.Empty.With(MgrModel.CarriesOutInHouse, row.TradeRegisterNumber == ShelteredWorkCompany ? true : null),
            Contract = FieldValues.Empty
                .With(ContractFields.ValidFrom, Framework.Beginning)
                .With(ContractFields.ValidTo, Framework.LastDay(0))
                .With(ContractFields.ContractManager, "contract_manager")
                .With(MgrModel.Individual, true)
                .With(MgrModel.Collective, row.Collective)
                .With(MgrModel.Extensions, 0)
                .With(MgrModel.VatBasis, MgrModel.Excluding),
            ProductSheets = row.Collective
                ? [Sheet(Segment.P1), Sheet(Segment.P2Mbo), Sheet(Segment.P2Hbo)]
                : [Sheet(Segment.P2Mbo), Sheet(Segment.P2Hbo)],
        };

    private static FieldValues Sheet(string code) => FieldValues.Empty
        .With(ProductSheetFields.ProductCode, code)
        .With(ProductSheetFields.Title, Arguments.ProductCode.Choices.First(choice => choice.Value == code).Label.Nl);
}
