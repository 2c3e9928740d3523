using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>What a typical order of a course refers to, and what people fill in on the way.</summary>
internal static class CourseArguments
{
    public const string Text = "Voorbeeld";

    public static FieldValues Order { get; } = FieldValues.Empty
        .With(TrajectoryFields.Objective, Text)
        .With(Fields.Background, Text);

    public static FieldValues Participant { get; } = FieldValues.Empty
        .With(ParticipantFields.ClientNumber, "C-1")
        .With(ParticipantFields.Surname, Text);

    public static FieldValues Provider { get; } = FieldValues.Empty
        .With("display_name", Text)
        .With(RsdModel.Knowledge, true)
        .With(RsdModel.HigherEducation, true)
        .With(RsdModel.Conduct, true)
        .With(RsdModel.Complaints, true);

    public static FieldValues Contract(DatePeriod validity) => FieldValues.Empty
        .With(ContractFields.Status, "active")
        .With(ContractFields.ValidFrom, validity.Start)
        .With(ContractFields.ValidTo, validity.End)
        .With(ContractFields.ContractManager, "contract_manager")
        .With(RsdModel.EvaluationMonths, 6)
        .With(RsdModel.HalfYearly, false);

    public static FieldValues Sheet(ProductCode code, CaseFacts facts) => FieldValues.Empty
        .With(ProductSheetFields.Status, "approved")
        .With(ProductSheetFields.ProductCode, code.Text())
        .With("title", Text)
        .With(ProductSheetFields.Months, facts.Months)
        .With(ProductSheetFields.Price, code.HasFixedPrice() ? facts.Price : null)
        .With(ProductSheetFields.VatTreatment, "standard_21");

    public static FieldValues Plan(ProductCode code, CaseFacts facts) => code.AsksQuote()
        ? Texts(Arguments.PlanParts)
            .With(Arguments.Price.Name, facts.Price)
            .With(Arguments.Hours.Name, facts.Hours)
            .With(Arguments.Months.Name, facts.Months)
        : Texts(Arguments.PlanParts);

    public static FieldValues Texts(IEnumerable<ColumnDefinition> columns) =>
        FieldValues.From(columns.Select(column => KeyValuePair.Create(column.Name, (object?)Text)));
}
