using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Modular.Data.Files;
using Modular.Host.Plugins;

namespace Modular.Host;

/// <summary>The host's command line.</summary>
internal static class HostCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static RootCommand Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Where the tenants' files are.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
        };
        var modules = new Option<DirectoryInfo>("--modules")
        {
            Description = "Where the modules are.",
            DefaultValueFactory = _ => new DirectoryInfo(ModuleCatalogue.DefaultFolder),
        };
        var urls = new Option<Uri>("--urls")
        {
            Description = "The address to listen on: http, a loopback address and a port.",
            CustomParser = Address,
            DefaultValueFactory = _ => new Uri(DefaultAddress),
        };
        var port = new Option<ushort?>("--port") { Description = "The port alone; 0 takes a free one." };
        var strict = new Option<bool>("--strict") { Description = "Stop when a module cannot be loaded." };
        var disabled = new Option<string[]>("--disable-module") { Description = "Leave a module out, by its id. Can be repeated." };
        var root = new RootCommand("Serves re-integration trajectories over gRPC.") { data, modules, urls, port, strict, disabled };
        root.Subcommands.Add(ModulesCommand.Create(modules));
        root.SetAction((parsed, cancel) => RunAsync(
            new HostOptions
            {
                Data = parsed.GetRequiredValue(data).FullName,
                Modules = parsed.GetRequiredValue(modules).FullName,
                Address = WithPort(parsed.GetRequiredValue(urls), parsed.GetValue(port)),
                Strict = parsed.GetValue(strict),
                DisabledModules = (parsed.GetValue(disabled) ?? []).ToHashSet(StringComparer.Ordinal),
            },
            cancel));
        return root;
    }

    private static async Task<int> RunAsync(HostOptions options, CancellationToken cancel)
    {
        try
        {
            await using var app = ModularHost.Build(options);
            await app.RunAsync(cancel);
            return 0;
        }
        catch (Exception error) when (error is ModulesRefusedException or DataRootInUseException or IOException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static Uri WithPort(Uri address, ushort? port) =>
        port is { } given ? new UriBuilder(address) { Port = given }.Uri : address;

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttp
            && (address.Host == "localhost" || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip))))
        {
            return address;
        }

        // Callers are taken at their word (decision 6), so that no other machine may reach the host.
        result.AddError($"'{text}' is not like {DefaultAddress}: the host listens on this machine's own address only.");
        return null;
    }
}
