using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Modular.Engine.Clock;
using Modular.Engine.Commands;
using Modular.Engine.Entries;
using Modular.Engine.Identifiers;
using Modular.Engine.Invoicing;
using Modular.Engine.Modules;
using Modular.Engine.Participants;
using Modular.Engine.Providers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Statements;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests;

/// <summary>A data folder with one tenant of the template's regime, a provider under contract and a participant.</summary>
internal sealed class World : IDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);
    private static readonly IClock Clock = new HostClock(TimeProvider.System);
    private readonly IdSource ids = new();
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("modular-engine-").FullName;
    private int requests;

    private World(IRegime regime)
    {
        var regimes = new RegimeCatalogue([regime]);
        Directory = new TenantDirectory(folder, regimes, Clock);
        Tenants = new TenantCommands(Directory, regimes, Clock);
        Trajectories = new TrajectoryCommands(ids);
        Statements = new StatementCommands(ids);
        Judgements = new StatementSteps(ids);
        Drafts = new DraftInvoices(ids);
        Collective = new DraftCollectiveInvoices(ids);
        Steps = new InvoiceSteps(ids);
        Credits = new CreditNotes(ids);
        Entries = new EntryCommands(ids);
    }

    public TenantDirectory Directory { get; private set; }

    public StatementCommands Statements { get; }

    public StatementSteps Judgements { get; }

    public DraftInvoices Drafts { get; }

    public DraftCollectiveInvoices Collective { get; }

    public InvoiceSteps Steps { get; }

    public CreditNotes Credits { get; }

    public EntryCommands Entries { get; }

    public TenantCommands Tenants { get; }

    public TrajectoryCommands Trajectories { get; }

    public Tenant Tenant => Directory.Require("example");

    public string Provider { get; private set; } = "";

    public string Sheet { get; private set; } = "";

    public string Participant { get; private set; } = "";

    public static async Task<World> CreateAsync(IRegime? regime = null)
    {
        var world = new World(regime ?? new global::Modular.Modules.Region.Regime());
        await world.Tenants.CreateAsync(
            new CreateTenant("example", "Example", "example-region", "", ImmutableSortedDictionary<string, string>.Empty, Start), world.Request(RoleIds.Administrator, "create"), _ => [], default);
        world.Provider = (await new ProviderCommands(world.ids).CreateAsync(
            world.Tenant, Change(FieldValues.Empty.With("display_name", "Werkpad")), world.Request(RoleIds.ContractManager), Encode, default)).Fresh!.Id;
        var contract = (await new ContractCommands(world.ids).CreateAsync(
            world.Tenant,
            world.Provider,
            Change(FieldValues.Empty.With("valid_from", new LocalDate(2026, 1, 1)).With("valid_to", new LocalDate(2026, 12, 31))),
            world.Request(RoleIds.ContractManager),
            Encode,
            default)).Fresh!;
        await ContractCommands.ActivateAsync(world.Tenant, world.Provider, contract.Id, null, world.Request(RoleIds.ContractManager), Encode, default);
        world.Sheet = await world.SheetAsync(FieldValues.Empty);
        world.Participant = (await new ParticipantCommands(world.ids).CreateAsync(
            world.Tenant, Change(FieldValues.Empty.With("client_number", "C-1").With("surname", "Jansen")), world.Request(RoleIds.CaseManager), Encode, default))
            .Fresh!.Id;
        return world;
    }

    /// <summary>Opens the data folder again, without any regime.</summary>
    public void Reopen()
    {
        Directory.Dispose();
        Directory = new TenantDirectory(folder, new RegimeCatalogue([]), Clock);
    }

    /// <summary>An approved product sheet of the provider.</summary>
    public async Task<string> SheetAsync(FieldValues columns)
    {
        var values = FieldValues.Empty.With("product_code", "A").With("title", "Werk").With("price", 1234.57m).With("months", 6L).With(columns);
        var sheet = (await new ProductSheetCommands(ids).CreateAsync(
            Tenant, Provider, Change(values), Request(RoleIds.ContractManager), Encode, default)).Fresh!;
        await ProductSheetCommands.ApproveAsync(Tenant, Provider, sheet.Id, null, Request(RoleIds.ContractManager), Encode, default);
        return sheet.Id;
    }

    public async Task<TrajectoryView> OpenAsync(string? sheet = null) =>
        (await Trajectories.OpenAsync(Tenant, Order("work") with { ProductSheet = sheet ?? Sheet }, Request(RoleIds.CaseManager), _ => [1], default)).Fresh!.Trajectory;

    public OpenTrajectory Order(string objective) => new(Participant, Provider, Sheet, FieldValues.Empty.With("objective", objective));

    public Task<Reply<TriggerResult>> StartAsync(string trajectory, Request request, long? etag = null) => Trajectories.FireAsync(
        Tenant, new FireTrigger(trajectory, "start", FieldValues.Empty.With("started_on", new LocalDate(2026, 1, 12)), etag), request, _ => [7], default);

    public Request Request(string role, string? id = null, string body = "", bool validateOnly = false) => new(
        new Principal(role + "-1", role, role == RoleIds.Provider ? Provider : null),
        "test",
        id ?? $"request-{Interlocked.Increment(ref requests)}",
        SHA256.HashData(Encoding.UTF8.GetBytes(body)),
        validateOnly);

    public void Dispose()
    {
        Directory.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    public static RecordChange Change(FieldValues columns) => new(columns, FieldValues.Empty);

    public static byte[] Encode<T>(T view) => [1];
}
