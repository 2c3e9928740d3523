namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Kinds of things that are recorded beside the trajectories.</summary>
internal static class EntryKinds
{
    public const string QuestionClarification = "mgr_question_clarification";
    public const string ContactPerson = "mgr_contact_person";
    public const string ConversationPlanned = "mgr_conversation_planned";
    public const string ConversationStep = "mgr_conversation_step";
    public const string ConversationHeld = "mgr_conversation_held";
    public const string EvaluativeConversation = "mgr_evaluative_conversation";
    public const string Incident = "mgr_incident";
    public const string Escalation = "mgr_escalation";
    public const string Control = "mgr_control";
    public const string UnduePayment = "mgr_undue_payment";
    public const string CoverageChange = "mgr_coverage_change";
    public const string Survey = "mgr_survey";
    public const string ImprovementPlan = "mgr_improvement_plan";
    public const string SurveyConversation = "mgr_survey_conversation";
    public const string ProviderSignal = "mgr_provider_signal";
    public const string SocialReturn = "mgr_social_return";
    public const string ProductionDelivery = "mgr_production_delivery";
    public const string SatisfactionDiscussion = "mgr_satisfaction_discussion";
}
