using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;

namespace Modular.Modules.Tilburg;

/// <summary>Arguments of triggers, which are also columns of the tables they are written to.</summary>
internal static class Arguments
{
    public static ColumnDefinition On { get; } = Column.Date("on", "Datum (leeg: vandaag)", "Date (empty: today)");

    public static ColumnDefinition Objective { get; } =
        Column.Text(TrajectoryFields.Objective, "Doelen van het traject (SMART)", "Goals of the trajectory (SMART)");

    public static ColumnDefinition Months { get; } =
        Column.Whole(TrajectoryFields.Months, "Maanden", "Months") with { Minimum = 1, Maximum = 60 };

    /// <summary>One of the three lengths that are priced.</summary>
    public static ColumnDefinition Duration { get; } =
        Column.Choice("duration", "Duur van het traject", "Duration of the trajectory", Durations.Choices);

    public static ColumnDefinition Price { get; } =
        Column.Money(TrajectoryFields.Price, "Prijs zonder btw", "Price excluding VAT");

    public static ColumnDefinition Content { get; } =
        Column.Text("content", "Inhoud: de stappen in relatie tot de doelen", "Content: the steps in relation to the goals");

    public static ColumnDefinition Reason { get; } =
        Column.Text("reason", "Motivatie, zonder medische gegevens", "Reason, without medical data");

    public static ColumnDefinition Subject { get; } =
        Column.Text("subject", "Onderwerp, zonder medische gegevens", "Subject, without medical data");

    public static ColumnDefinition Agreements { get; } = Column.Text("agreements", "Afspraken", "Agreements");

    public static ColumnDefinition HeldOn { get; } = Column.Date("held_on", "Gehouden op", "Held on");

    public static ColumnDefinition ClientToldOn { get; } = Column.Date("client_told_on", "Klant geïnformeerd op", "Client told on");

    public static ColumnDefinition Report { get; } =
        Column.Text("report", "Rapportage (leeg: de eerstvolgende)", "Report (empty: the next one owed)") with { MaxLength = 60 };

    public static ColumnDefinition Amount { get; } = Column.Money("amount", "Bedrag zonder btw", "Amount excluding VAT");

    public static ColumnDefinition MunicipalityFormat { get; } =
        Column.YesNo("municipality_format", "In het format van de gemeente", "In the municipality's format");

    public static ColumnDefinition LadderBefore { get; } =
        Ladder.Step(Fields.LadderBefore, "Positie op de participatieladder voor aanvang", "Position on the participation ladder before");

    public static ColumnDefinition LadderTarget { get; } =
        Ladder.Step(Fields.LadderTarget, "Doelpositie op de participatieladder", "Target position on the participation ladder");

    public static ColumnDefinition LadderAfter { get; } =
        Ladder.Step(Fields.LadderAfter, "Positie op de participatieladder bij afsluiting", "Position on the participation ladder at closing");
}
