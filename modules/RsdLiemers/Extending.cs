using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>An extension: asked for in writing, in effect only after approval (RSD-D05).</summary>
internal static class Extending
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RequestExtension, "Verlenging aanvragen", "Request an extension", By.Provider, ["RSD-D05", "DEC-22"],
            [Arguments.Months.Require("RSD-D05"), Arguments.Reason.Require("RSD-D05"), Arguments.Price],
            Request) with { Check = CheckRequest },
        new Act(
            Trigger.ApproveExtension, "Verlenging goedkeuren", "Approve the extension", By.CaseManager, ["RSD-D05", "DEC-27", "DEC-14"],
            [Arguments.Price, Arguments.ProductCode], Approve) with { Check = CheckApproval },
        new Act(
            Trigger.RejectExtension, "Verlenging afwijzen", "Reject the extension", By.CaseManager, ["RSD-D05"],
            [Arguments.Reason.Require("RSD-D05")], Reject),
    ];

    private static bool IsLate(Facts facts) => facts.EndsOn is { } end && facts.Today > Terms.Months(end, -1);

    private static void CheckRequest(Command command, Violations violations) => violations.Require(
        !IsLate(command) || command.Settings.Text(Settings.LateExtension) == "flag", "EXTENSION_TOO_LATE", "DEC-22",
        "Een verlenging wordt hier minstens een maand voor de laatste dag gevraagd.",
        "Here an extension is requested at least one month before the last day.");

    private static void Request(Command command, Effects effects)
    {
        effects.Set(Fields.ExtensionRequestedOn, command.Today)
            .Set(Fields.ExtensionMonths, command.Given.Whole(TrajectoryFields.Months))
            .Set(Fields.ExtensionPrice, command.Given.Money(TrajectoryFields.Price))
            .Record(Tables.Requests, command.Given.With(Arguments.On.Name, command.Today).With(Arguments.Subject.Name, "extension"))
            .Cite("RSD-D05", "Verlenging schriftelijk en onderbouwd gevraagd", "Extension requested in writing and substantiated");
        if (IsLate(command))
        {
            effects.Flag(new Signal(
                "late_extension_request", "DEC-22", RoleIds.CaseManager,
                Write.Text("Gevraagd binnen een maand voor de laatste dag; de klantmanager beslist",
                    "Requested within a month of the last day; the case manager decides")));
        }
    }

    private static void CheckApproval(Command command, Violations violations)
    {
        if (!ProductCodes.TryParse(command.Given.Text(Fields.ProductCode), out var other) || other == command.Code)
        {
            return;
        }

        violations.Require(
            command.Settings.On(Settings.ExtensionCode), "CODE_IS_KEPT", "DEC-27",
            "Een verlenging houdt hier de code van het traject.", "Here an extension keeps the code of the trajectory.",
            "product_code");
        violations.Require(
            other != ProductCode.Support && command.Code != ProductCode.Support, "CODE_5_NEEDS_ORDER", "RSD-O05",
            "Persoonlijke ondersteuning vraagt een eigen opdracht met onderbouwde offerte; een verlenging wisselt niet van of naar code 5.",
            "Personal support takes an order of its own with a substantiated quote; an extension does not change from or to code 5.",
            "product_code");
    }

    private static void Approve(Command command, Effects effects)
    {
        if (command is not { StartedOn: { } start, EndsOn: { } oldEnd })
        {
            return;
        }

        var months = (int)(command.Values.Whole(Fields.ExtensionMonths) ?? 1);
        var total = command.Months + months;
        var end = total is { } all ? command.LastDay(start, all) : AfterFirstEnd(command, oldEnd, months);
        var price = command.Given.Money(TrajectoryFields.Price) ?? command.Values.Money(Fields.ExtensionPrice) ?? Money.Zero;
        var code = ProductCodes.TryParse(command.Given.Text(Fields.ProductCode), out var other) ? other : command.Code;
        effects.Record(Tables.Extensions, FieldValues.Empty
                .With(Arguments.On.Name, command.Today)
                .With(TrajectoryFields.Months, months)
                .With(TrajectoryFields.Price, price)
                .With(Fields.ProductCode, code.Text())
                .With(Tables.ExtendedFrom, oldEnd)
                .With(TrajectoryFields.EndsOn, end))
            .Set(TrajectoryFields.EndsOn, end)
            .Set(TrajectoryFields.Months, total)
            .Cite("RSD-D05", "Verlenging na akkoord van de klantmanager", "Extension after the case manager's approval")
            .Cite("DEC-14", $"Laatste dag {Write.Date(end)}, gerekend vanaf de start",
                $"Last day {Write.Date(end)}, counted from the start")
            .Cite("DEC-27", $"De verlenging valt onder code {code.Text()}", $"The extension falls under code {code.Text()}");
        Clear(effects);
        List<Schedule.Stretch> stretches = [.. Schedule.Stretches(command, oldEnd), new(code, end)];
        Schedule.Owe(command, effects, Schedule.Of(command, start, stretches));
        Instalments.EarnAtExtension(command, effects, command.Extensions.Length + 1, price, code);
    }

    /// <summary>Without a length in months all extensions together count from the end as first planned, not one from the other.</summary>
    private static LocalDate AfterFirstEnd(Command command, LocalDate oldEnd, int months)
    {
        var first = command.Extensions.IsEmpty ? oldEnd : command.Extensions[0].Date(Tables.ExtendedFrom) ?? oldEnd;
        var all = months + command.Extensions.Sum(row => (int)(row.Whole(TrajectoryFields.Months) ?? 0));
        return Terms.LastDay(Terms.After(first), all);
    }

    private static void Reject(Command command, Effects effects)
    {
        effects.Record(Tables.Judgements, Planning.Judgement(command, "extension", approved: false))
            .Cite("RSD-D05", "Geen akkoord: het traject eindigt zoals gepland", "Not approved: the trajectory ends as planned");
        Clear(effects);
    }

    private static void Clear(Effects effects) => effects
        .Set(Fields.ExtensionRequestedOn, null)
        .Set(Fields.ExtensionMonths, null)
        .Set(Fields.ExtensionPrice, null);
}
