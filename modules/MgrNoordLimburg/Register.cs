using System.Collections.Immutable;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The contracted providers as published (MGR-C02): 40 rows, all Individual, three of them Collective too (DEC-07).</summary>
internal static class Register
{
    public static ImmutableArray<(string Name, string TradeRegisterNumber, bool Collective)> Rows { get; } =
    [
        ("APW Projecten B.V.", "14108253", false),
        ("Autismebegeleiding.nl B.V.", "17163424", false),
        ("Calder Werkt B.V.", "39071805", false),
        ("Care Plus Stichting", "69192197", false),
        ("Coachidee", "66413826", false),
        ("EFFE ZO - zorg op maat", "61339237", false),
        ("Eigen-Wijs in Zorg V.O.F.", "72200340", false),
        ("Ergo Control B.V.", "08142529", false),
        ("Forta 4U B.V.", "14131926", false),
        ("Hoeve Delshorst", "75740761", false),
        ("IngeborgS Bags", "14132010", false),
        ("JobFit B.V.", "52820483", false),
        ("Job Guide B.V.", "78526841", false),
        ("John Bindels", "56076185", false),
        ("Kenniscentrum AD(H)D en ASS B.V.", "59473797", false),
        ("KeulardsMBrouwers", "17207433", false),
        ("KL-IK", "67797458", false),
        ("Kr8tig B.V.", "68591438", false),
        ("Kwekerij Roobeek C.V.", "73621927", false),
        ("MWP Houtmaatjes V.O.F.", "68366922", false),
        ("Nova Curae Zorggroep B.V.", "76447871", false),
        ("Passe-Partout B.V.", "59617799", false),
        ("Picos B.V.", "17134957", false),
        ("Qwyl Coaching B.V.", "14109667", true),
        ("Rendiz Zorg B.V.", "12066692", true),
        ("Re-trac B.V.", "55483305", false),
        ("Sandmate", "60378557", false),
        ("Stichting Pluryn Groep", "51655950", false),
        ("Stichting PSW", "13032969", true),
        ("Stichting REA College Pluryn", "10144188", false),
        ("Stichting Sociale Werkvoorziening INTOS", "41062197", false),
        ("Stichting Special Heroes Nederland", "30254144", false),
        ("Stichting Twende leren werken wonen", "67546137", false),
        ("UniK B.V.", "63362678", false),
        ("Van Gelder Conn3cting People", "80969518", false),
        ("Welljezelf", "61734608", false),
        ("Work-Sjop B.V.", "57752273", false),
        ("Zelfwerkt B.V.", "61904120", false),
        ("Zorggroep Heppie Deejs B.V.", "65532317", false),
        ("Zorg Om Werk B.V.", "76343707", false),
    ];
}
