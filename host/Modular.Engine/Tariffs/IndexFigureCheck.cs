using System.Text.RegularExpressions;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Tariffs;

/// <summary>What makes an index figure one that can be compared with others.</summary>
internal static partial class IndexFigureCheck
{
    /// <summary>The columns to write; what is wrong goes to the errors.</summary>
    public static FieldValues Check(IRegime regime, FieldValues given, FieldErrors errors)
    {
        var values = RecordForm.IndexFigure.Check(regime, given, FieldValues.Empty, errors);
        errors.Require(
            values.Text("period") is not { } period || Period().IsMatch(period),
            "index_figure.period", "NOT_A_PERIOD", "Een kwartaal, maand of jaar: 2023Q4, 2023M10 of 2023.", "A quarter, month or year: 2023Q4, 2023M10 or 2023.");
        errors.Require(
            values.Text("vintage") is not { } vintage || Vintage().IsMatch(vintage),
            "index_figure.vintage", "NOT_A_NAME", "Kleine letters, cijfers en liggende streepjes.", "Lower case letters, digits and underscores.");
        errors.Require(
            values.Text("successor") is not { } successor || successor != values.Text("series"),
            "index_figure.successor", "ITSELF", "Een reeks volgt niet zichzelf op.", "A series does not continue itself.");
        return values;
    }

    [GeneratedRegex(@"^[0-9]{4}(Q[1-4]|M(0[1-9]|1[0-2]))?\z")]
    private static partial Regex Period();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex Vintage();
}
