using System.CommandLine;
using Modular.Cli.Display;
using Modular.Tenants.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular tenant seed</c>.</summary>
public static class SeedCommand
{
    public static Command Build(CommandHandling handling) => handling.On(
        new Command("seed", "Adds the rates, index figures and providers that the agreements state."),
        async (session, _) => session.Show(
            await new TenantService.TenantServiceClient(session.Invoker).LoadSeedDataAsync(
                new LoadSeedDataRequest { Name = session.Tenant, RequestId = session.RequestId, ValidateOnly = session.TryOnly }, session.Call),
            TenantView.Seeded));
}
