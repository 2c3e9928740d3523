using System.CommandLine;
using Modular.Cli.Display;
using Modular.Cli.Documents;
using Modular.Documents.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular document</c>.</summary>
public static class DocumentCommands
{
    public static Command Build(CommandHandling handling) => new("document", "Invoices as PDF, statements as workbooks.")
    {
        List(handling),
        Get(handling),
    };

    private static Command List(CommandHandling handling)
    {
        var name = Named();
        return handling.On(new Command("list", "Lists the documents of an invoice or a statement.") { name }, async (session, parse) =>
            session.Show(
                await new DocumentService.DocumentServiceClient(session.Invoker)
                    .ListDocumentsAsync(new ListDocumentsRequest { Parent = Name(session, parse.GetValue(name)!) }, session.Call),
                (console, response) => DocumentView.List(console, response.Documents)));
    }

    private static Command Get(CommandHandling handling)
    {
        var name = Named();
        var format = Written.Required("--format", "pdf or xlsx.");
        var target = Written.Option("--out", "Where to keep it. [the file's own name, in this folder]");
        return handling.On(new Command("get", "Saves a document as a file.") { name, format, target }, async (session, parse) =>
        {
            var request = new GetDocumentRequest
            {
                Name = Name(session, parse.GetValue(name)!),
                Format = Written.Choice<DocumentFormat>(parse.GetValue(format)),
            };
            try
            {
                var (file, path) = await Download.SaveAsync(
                    session.Invoker, request, document => parse.GetValue(target) ?? Download.FileName(document), session.Call);
                session.Show(file, (console, saved) => DocumentView.Saved(console, saved, path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(e.Message);
            }
        });
    }

    private static Argument<string> Named() => Written.Argument("document", "What it is of: invoices/<id> or statements/<id>, or the full name.");

    private static string Name(Session session, string written) => written.StartsWith("tenants/", StringComparison.Ordinal)
        ? written
        : $"{session.Tenant}/{written}";
}
