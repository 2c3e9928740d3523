using System.CommandLine;
using Modular.Cli.Display;
using Modular.Invoicing.V1;
using Spectre.Console;
using Part = Modular.Invoicing.V1.GetElectronicInvoiceResponse.PartOneofCase;

namespace Modular.Cli.Commands;

/// <summary>The electronic form of an invoice: checked, and saved as a file.</summary>
internal static class ElectronicInvoiceCommands
{
    public static Command Check(CommandHandling handling)
    {
        var name = InvoiceCommands.Named();
        return handling.On(
            new Command("check", "Says which rules the electronic form breaks, and what mends it.") { name },
            async (session, parse) => session.Show(
                await InvoiceCommands.Client(session).CheckElectronicInvoiceAsync(
                    new CheckElectronicInvoiceRequest { Name = InvoiceCommands.Name(session, parse, name) }, session.Call),
                (console, response) =>
                {
                    RuleView.Missing(console, "Keeps it from being issued electronically", response.Violations);
                    if (response.Violations.Count == 0) console.WriteLine("No rule is broken: it can be issued electronically.");
                }));
    }

    public static Command Ubl(CommandHandling handling)
    {
        var name = InvoiceCommands.Named();
        var target = Written.Option("--out", "Where to keep it. [the file's own name, in this folder]");
        return handling.On(new Command("ubl", "Saves the electronic form (UBL 2.1, NLCIUS) as a file.") { name, target }, async (session, parse) =>
        {
            var request = new GetElectronicInvoiceRequest { Name = InvoiceCommands.Name(session, parse, name) };
            try
            {
                var file = await SaveAsync(session, request, parse.GetValue(target));
                session.Show(file, (console, saved) => console.WriteLine($"{saved.FileName} ({saved.SizeBytes} bytes)"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(e.Message);
            }
        });
    }

    private static async Task<ElectronicInvoiceFile> SaveAsync(Session session, GetElectronicInvoiceRequest request, string? target)
    {
        using var call = InvoiceCommands.Client(session).GetElectronicInvoice(request, session.Call);
        if (!await call.ResponseStream.MoveNext(default) || call.ResponseStream.Current.PartCase != Part.File)
        {
            throw new IOException("The host sent no file.");
        }

        // The host's name for it is only a name: it says nothing of where to keep it.
        var file = call.ResponseStream.Current.File;
        await using var saved = File.Create(target ?? Path.GetFileName(file.FileName));
        while (await call.ResponseStream.MoveNext(default))
        {
            await saved.WriteAsync(call.ResponseStream.Current.Data.Memory);
        }

        return file;
    }
}
