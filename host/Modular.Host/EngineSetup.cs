using Modular.Engine.Batches;
using Modular.Engine.Calendars;
using Modular.Engine.Changes;
using Modular.Engine.Clock;
using Modular.Engine.Comparisons;
using Modular.Engine.Entries;
using Modular.Engine.Groups;
using Modular.Engine.Identifiers;
using Modular.Engine.Invoicing;
using Modular.Engine.Metadata;
using Modular.Engine.Participants;
using Modular.Engine.Providers;
using Modular.Engine.Records;
using Modular.Engine.Reporting;
using Modular.Engine.Seeding;
using Modular.Engine.Solutions;
using Modular.Engine.Statements;
using Modular.Engine.Tariffs;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Host.Plugins;
using NodaTime;

namespace Modular.Host;

/// <summary>The engine over one data folder. One of each for the whole process: what is kept is kept in the tenants' files.</summary>
internal static class EngineSetup
{
    public static IServiceCollection AddModularEngine(this IServiceCollection services, string dataFolder) => services
        .AddSingleton<IClock>(new HostClock(TimeProvider.System))
        .AddSingleton<IdSource>()
        .AddSingleton(provider => provider.GetRequiredService<ModuleCatalogue>().Regimes)
        .AddSingleton(provider => new TenantDirectory(
            Directory.CreateDirectory(dataFolder).FullName,
            provider.GetRequiredService<ModuleCatalogue>().Regimes,
            provider.GetRequiredService<IClock>()))
        .AddSingleton<TenantCommands>()
        .AddSingleton<MetadataCommands>()
        .AddSingleton<SolutionCommands>()
        .AddSingleton<GroupMembers>()
        .AddSingleton<GroupCommands>()
        .AddSingleton<GroupReader>()
        .AddSingleton<GroupQueries>()
        .AddSingleton<GroupIndicators>()
        .AddSingleton<GroupProviders>()
        .AddSingleton<GroupAssessments>()
        .AddSingleton<GroupObligations>()
        .AddSingleton<GroupStatements>()
        .AddSingleton<RecordCommands>()
        .AddSingleton<BatchCommands>()
        .AddSingleton<ImportCommands>()
        .AddSingleton<ParticipantCommands>()
        .AddSingleton<ProviderCommands>()
        .AddSingleton<ContractCommands>()
        .AddSingleton<ProductSheetCommands>()
        .AddSingleton<SignalCommands>()
        .AddSingleton<EntryCommands>()
        .AddSingleton<TrajectoryCommands>()
        .AddSingleton<RateCommands>()
        .AddSingleton<IndexFigureCommands>()
        .AddSingleton<IndexationCommands>()
        .AddSingleton<SeedCommands>()
        .AddSingleton<DayOffCommands>()
        .AddSingleton<SubscriptionCommands>()
        .AddSingleton<ComparisonQueries>()
        .AddSingleton<ReportCommands>()
        .AddSingleton<StatementCommands>()
        .AddSingleton<StatementSteps>()
        .AddSingleton<DraftInvoices>()
        .AddSingleton<DraftCollectiveInvoices>()
        .AddSingleton<InvoiceSteps>()
        .AddSingleton<CreditNotes>();
}
