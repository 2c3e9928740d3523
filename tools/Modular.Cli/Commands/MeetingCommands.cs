using System.CommandLine;
using Modular.Cli.Display;
using Modular.Providers.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular provider meeting</c>.</summary>
public static class MeetingCommands
{
    public static Command Build(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        return new Command("meeting", "Evaluation meetings with a provider.")
        {
            Record(handling),
            handling.On(new Command("list", "Lists meetings.") { provider }, async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => ProviderCommands.Client(session).ListMeetingsAsync(
                        new ListMeetingsRequest
                        {
                            Parent = session.Name("providers", parse.GetValue(provider)!),
                            PageSize = Paged.Size,
                            PageToken = token,
                        },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => PartyView.Meetings(console, response.Meetings))),
        };
    }

    private static Command Record(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var heldOn = Written.Required("--held-on", "The day of the meeting.");
        var agreements = Written.Required("--agreements", "What was agreed.");
        var settled = new Option<string[]>("--settles") { Description = "A signal that it settles, by full name." };
        return handling.On(new Command("record", "Records a meeting.") { provider, heldOn, agreements, settled }, async (session, parse) =>
        {
            var request = new RecordMeetingRequest
            {
                Parent = session.Name("providers", parse.GetValue(provider)!),
                Meeting = new Meeting { HeldOn = Written.Date(parse.GetValue(heldOn)), Agreements = parse.GetValue(agreements) },
                SettledSignals = { parse.GetValue(settled) ?? [] },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await ProviderCommands.Client(session).RecordMeetingAsync(request, session.Call),
                (console, response) => PartyView.Meetings(console, [response.Meeting]));
        });
    }
}
