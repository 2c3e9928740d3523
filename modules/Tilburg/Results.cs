using Modular.Sdk.Modelling;

namespace Modular.Modules.Tilburg;

/// <summary>The results at the end that eis 30.6 names, a to f (TIL-R02).</summary>
internal static class Results
{
    public const string SociallyActivated = "socially_activated";
    public const string VoluntaryWork = "voluntary_work";
    public const string Education = "education";
    public const string SupportedWork = "paid_work_with_support";
    public const string PaidWork = "paid_work";
    public const string Other = "other";

    public static ChoiceOption[] Choices { get; } =
    [
        new(SociallyActivated, new("Sociaal geactiveerd", "Socially activated")),
        new(VoluntaryWork, new("Start met vrijwilligerswerk", "Started voluntary work")),
        new(Education, new("Start met opleiding", "Started education")),
        new(SupportedWork, new("Start met betaald werk met ondersteuning", "Started paid work with support")),
        new(PaidWork, new("Start met betaald werk", "Started paid work")),
        new(Other, new("Anders", "Other")),
    ];

    public static ColumnDefinition Column { get; } =
        Modular.Sdk.Modelling.Column.Choice(Fields.Result, "Resultaat bij einde traject", "Result at the end", Choices);

    public static ColumnDefinition OtherText { get; } =
        Modular.Sdk.Modelling.Column.Text(Fields.ResultOther, "Anders, namelijk", "Other, namely") with { MaxLength = 500 };
}
