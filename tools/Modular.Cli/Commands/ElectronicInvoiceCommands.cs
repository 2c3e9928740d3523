using System.CommandLine;
using Modular.Cli.Display;
using Modular.Cli.Documents;
using Modular.Invoicing.V1;
using Spectre.Console;

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
            try
            {
                var (file, path) = await ElectronicDownload.SaveAsync(
                    session.Invoker, InvoiceCommands.Name(session, parse, name), given => parse.GetValue(target) ?? given, session.Call);
                session.Show(file, (console, saved) => console.WriteLine($"{path} ({saved.SizeBytes} bytes)"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(e.Message);
            }
        });
    }
}
