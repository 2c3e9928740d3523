using System.CommandLine;
using Modular.Cli.Display;
using Modular.Providers.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular provider contract</c>.</summary>
public static class ContractCommands
{
    public static Command Build(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var contract = Written.Argument("contract", "Full name.");
        return new Command("contract", "Contracts of a provider.")
        {
            Create(handling),
            handling.On(new Command("activate", "Puts a contract into force.") { contract }, async (session, parse) => session.Show(
                await ProviderCommands.Client(session).ActivateContractAsync(
                    new ActivateContractRequest
                    {
                        Name = parse.GetValue(contract),
                        Etag = session.Etag,
                        RequestId = session.RequestId,
                        ValidateOnly = session.TryOnly,
                    },
                    session.Call),
                (console, response) => PartyView.Contracts(console, [response.Contract]))),
            End(handling),
            handling.On(new Command("list", "Lists contracts.") { provider }, async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => ProviderCommands.Client(session).ListContractsAsync(
                        new ListContractsRequest
                        {
                            Parent = session.Name("providers", parse.GetValue(provider)!),
                            PageSize = Paged.Size,
                            PageToken = token,
                        },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => PartyView.Contracts(console, response.Contracts))),
        };
    }

    private static Command Create(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var from = Written.Required("--from", "First day.");
        var to = Written.Required("--to", "Last day.");
        var contractManager = Written.Option("--contract-manager", "Who looks after it.");
        var fields = Written.Fields("--field", "-f");
        return handling.On(
            new Command("create", "Drafts a contract.") { provider, from, to, contractManager, fields },
            async (session, parse) =>
        {
            var contract = new Contract
            {
                ValidFrom = Written.Date(parse.GetValue(from)),
                ValidTo = Written.Date(parse.GetValue(to)),
                ContractManager = parse.GetValue(contractManager) ?? "",
            };
            Written.Into(contract.Fields, parse.GetValue(fields));
            var request = new CreateContractRequest
            {
                Parent = session.Name("providers", parse.GetValue(provider)!),
                Contract = contract,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await ProviderCommands.Client(session).CreateContractAsync(request, session.Call),
                (console, response) => PartyView.Contracts(console, [response.Contract]));
        });
    }

    private static Command End(CommandHandling handling)
    {
        var contract = Written.Argument("contract", "Full name.");
        var reason = Written.Required("--reason", "Why.");
        return handling.On(new Command("end", "Ends a contract.") { contract, reason }, async (session, parse) => session.Show(
            await ProviderCommands.Client(session).EndContractAsync(
                new EndContractRequest
                {
                    Name = parse.GetValue(contract),
                    Reason = parse.GetValue(reason),
                    Etag = session.Etag,
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            (console, response) => PartyView.Contracts(console, [response.Contract])));
    }
}
