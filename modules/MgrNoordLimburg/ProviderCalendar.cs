using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What is due around a provider: conversations and what comes before them, overviews, accounts, surveys.</summary>
internal static class ProviderCalendar
{
    /// <summary>Every obligation due up to a date, in no order.</summary>
    public static IEnumerable<Obligation> Of(ProviderContext context, LocalDate until) =>
    [
        .. Quarterly(context, until), .. Around(context), .. EachYear(context, until), .. AfterEnds(context, until), .. Improvements(context),
    ];

    /// <summary>
    /// The last day for the overview of a quarter: four working days before the planned conversation for which that day comes first after
    /// the quarter (MGR-R02), else so many working days after the quarter (DEC-10).
    /// </summary>
    public static LocalDate OverviewDue(ProviderContext context, DatePeriod quarter)
    {
        var next = Terms.Quarter(Terms.After(quarter.End)).End;
        var before = Planned(context)
            .Select(on => Conversations.OverviewBy(on, context.Calendar))
            .Where(due => due > quarter.End && due <= next)
            .Order()
            .ToList();
        return before.Count > 0 ? before[0] : context.Calendar.Add(quarter.End, (int)context.Settings.Number(Settings.ReportDays));
    }

    /// <summary>The collective providers: an account conversation and an overview each quarter (MGR-R03, MGR-R02).</summary>
    private static IEnumerable<Obligation> Quarterly(ProviderContext context, LocalDate until)
    {
        if (Running(context) is not { } contract || !contract.Yes(MgrModel.Collective))
        {
            yield break;
        }

        var signals = Network.SignalsToDiscuss(context.Entries).Count();
        foreach (var quarter in Quarters.EndingIn(From(contract), LocalDate.Min(To(contract), until)))
        {
            yield return new Obligation(
                "account_conversation", $"account_conversation_{Quarters.Name(quarter)}", quarter.End, "MGR-R03",
                Write.Text($"Accountgesprek in het kwartaal; {signals} signalen", $"Account conversation in the quarter; {signals} signals"))
            {
                Period = quarter,
                OwedBy = RoleIds.ContractManager,
                DoneOn = Dates(context, EntryKinds.ConversationHeld, Conversations.HeldOn).FirstOrNull(quarter.Contains),
            };
            yield return new Obligation(
                Overviews.Kind, $"overview_{Quarters.Name(quarter)}", OverviewDue(context, quarter), "MGR-R02",
                Write.Text("Kwartaaloverzicht segment 1", "Quarterly overview segment 1"))
            {
                Period = quarter,
                DoneOn = Received(context, Overviews.Kind, quarter),
            };
        }
    }

    /// <summary>Before each planned conversation: questionnaire, input and agenda (MGR-R04).</summary>
    private static IEnumerable<Obligation> Around(ProviderContext context)
    {
        foreach (var on in Planned(context))
        {
            yield return Step(
                context, on, Conversations.QuestionnaireSent,
                Conversations.QuestionnaireBy(on, (int)context.Settings.Number(Settings.QuestionnaireDays)), RoleIds.ContractManager,
                "Vragenlijst naar de aanbieder", "Questionnaire to the provider");
            yield return Step(
                context, on, Conversations.InputReceived, Conversations.InputBy(on, context.Calendar), RoleIds.Provider,
                "Inbreng van de aanbieder", "Input of the provider");
            yield return Step(
                context, on, Conversations.AgendaSent, Conversations.AgendaBy(on, context.Calendar), RoleIds.ContractManager,
                "Agenda voor het gesprek", "Agenda of the conversation");
        }
    }

    private static Obligation Step(
        ProviderContext context, LocalDate conversation, string step, LocalDate due, string owedBy, string nl, string en) =>
        new(step, $"{step}_{Write.Date(conversation)}", due, "MGR-R04", Write.Text(
            $"{nl} van {Write.Date(conversation)}", $"{en} of {Write.Date(conversation)}"))
        {
            OwedBy = owedBy,
            DoneOn = context.Entries.FirstOrDefault(entry => entry.Kind == EntryKinds.ConversationStep
                && entry.Values.Text(Conversations.Step) == step
                && entry.Values.Date(Conversations.PlannedFor) == conversation) is { } done
                    ? done.Values.Date(Arguments.On.Name) ?? done.RecordedOn
                    : null,
        };

    /// <summary>Accounts (MGR-R05), the evaluative conversation of segment 2 (MGR-R08) and MVI (MGR-C14), for each year of the contract.</summary>
    private static IEnumerable<Obligation> EachYear(ProviderContext context, LocalDate until)
    {
        if (Running(context) is not { } contract)
        {
            yield break;
        }

        for (var year = From(contract).Year; year <= Math.Min(To(contract).Year, until.Year); year++)
        {
            var whole = Terms.Year(year);
            foreach (var (kind, nl, en) in new[]
            {
                (Productions.ProvisionalKind, "Voorlopige productieverantwoording", "Provisional production account"),
                (Productions.FinalKind, "Definitieve productieverantwoording", "Final production account"),
            })
            {
                yield return new Obligation(kind, $"{kind}_{year}", Productions.Due(kind, year), "MGR-R05", Write.Text(nl, en))
                {
                    Period = whole,
                    DoneOn = Received(context, kind, whole),
                };
            }

            if (contract.Yes(MgrModel.Individual))
            {
                yield return new Obligation(
                    "evaluative_conversation", $"evaluative_conversation_{year}", whole.End, "MGR-R08",
                    Write.Text("Evaluatief accountgesprek over alle trajecten", "Evaluative account conversation on all trajectories"))
                {
                    Period = whole,
                    OwedBy = RoleIds.CaseManager,
                    DoneOn = Dates(context, EntryKinds.EvaluativeConversation, Conversations.HeldOn).FirstOrNull(whole.Contains),
                };
            }

            if (contract.Yes(MgrModel.SocialReturnApplies))
            {
                yield return new Obligation(
                    MviReports.Kind, $"mvi_report_{year}", MviReports.Due(year), "MGR-C14", Write.Text("Rapportage MVI", "MVI report"))
                {
                    Period = whole,
                    DoneOn = Received(context, MviReports.Kind, whole),
                };
            }
        }
    }

    /// <summary>A survey after each end, or one in a year in which nobody left (MGR-R07).</summary>
    private static IEnumerable<Obligation> AfterEnds(ProviderContext context, LocalDate until)
    {
        var done = new Queue<LocalDate>(context.Entries
            .Where(entry => entry.Kind == EntryKinds.Survey && entry.Values.Text(Surveys.Side) == Surveys.Participant)
            .Select(entry => entry.Values.Date(Arguments.On.Name) ?? entry.RecordedOn)
            .Order());
        var days = (int)context.Settings.Number(Settings.SurveyDays);
        var number = 0;
        foreach (var end in context.Ends.Order())
        {
            yield return Survey($"survey_{++number}", Terms.Days(end, days), done,
                $"Tevredenheidsonderzoek na het einde op {Write.Date(end)}", $"Satisfaction survey after the end on {Write.Date(end)}");
        }

        var first = context.Orders.IsEmpty ? (int?)null : context.Orders.Min().Year;
        for (var year = first ?? int.MaxValue; year <= until.Year; year++)
        {
            if (context.Ends.All(end => end.Year != year))
            {
                yield return Survey($"survey_year_{year}", Terms.Year(year).End, done,
                    $"Tevredenheidsonderzoek over {year}: niemand stroomde uit", $"Satisfaction survey of {year}: nobody left");
            }
        }
    }

    private static Obligation Survey(string key, LocalDate due, Queue<LocalDate> done, string nl, string en) =>
        new("satisfaction_survey", key, due, "MGR-R07", Write.Text(nl, en)) { DoneOn = done.TryDequeue(out var on) ? on : null };

    /// <summary>
    /// What follows on parts rated insufficient (MGR-R12): the provider's improvement plan where participants rated it, else a conversation
    /// about the case manager's service.
    /// </summary>
    private static IEnumerable<Obligation> Improvements(ProviderContext context) =>
        from survey in context.Entries
        where survey.Kind == EntryKinds.Survey && !string.IsNullOrWhiteSpace(survey.Values.Text(Surveys.Parts))
        let plan = survey.Values.Text(Surveys.Side) == Surveys.Participant
        let answer = plan ? EntryKinds.ImprovementPlan : EntryKinds.SurveyConversation
        let kind = plan ? "improvement_plan" : "survey_conversation"
        select new Obligation(
            kind, $"{kind}_{survey.Id}", Terms.Days(survey.RecordedOn, (int)context.Settings.Number(Settings.ImprovementDays)), "MGR-R12",
            plan
                ? Write.Text("Verbeterplan voor onvoldoende onderdelen", "Improvement plan for insufficient parts")
                : Write.Text("Gesprek over onvoldoende onderdelen", "Conversation about insufficient parts"))
        {
            OwedBy = plan ? RoleIds.Provider : RoleIds.CaseManager,
            DoneOn = context.Entries.FirstOrDefault(entry =>
                entry.Kind == answer && Told.Names(entry.Values.Text(Surveys.Survey), survey))?.RecordedOn,
        };

    private static FieldValues? Running(ProviderContext context) =>
        context.Contracts.LastOrDefault(contract => contract.Text(ContractFields.Status) is "active" or "ended");

    private static LocalDate From(FieldValues contract) => contract.Date(ContractFields.ValidFrom) ?? Framework.Beginning;

    private static LocalDate To(FieldValues contract) => contract.Date(ContractFields.ValidTo) ?? Framework.LastDay(0);

    private static IEnumerable<LocalDate> Planned(ProviderContext context) =>
        Dates(context, EntryKinds.ConversationPlanned, Conversations.PlannedFor).Distinct();

    private static IEnumerable<LocalDate> Dates(ProviderContext context, string kind, string field) =>
        from entry in context.Entries
        where entry.Kind == kind && entry.Values.Has(field)
        select entry.Values.Date(field)!.Value;

    private static LocalDate? FirstOrNull(this IEnumerable<LocalDate> dates, Func<LocalDate, bool> holds)
    {
        var found = dates.Where(holds).ToList();
        return found.Count > 0 ? found.Min() : null;
    }

    private static LocalDate? Received(ProviderContext context, string kind, DatePeriod period) =>
        context.Statements.FirstOrDefault(one => one.Kind == kind && one.Period == period && one.Status != StatementStatus.Returned)?.SubmittedOn;
}
