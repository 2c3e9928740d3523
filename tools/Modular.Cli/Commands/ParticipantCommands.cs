using System.CommandLine;
using Modular.Cli.Display;
using Modular.Participants.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular participant</c>.</summary>
public static class ParticipantCommands
{
    public static Command Build(CommandHandling handling)
    {
        var name = Written.Argument("participant", "Name or id.");
        var client = Written.Option("--client-number", "Only this one.");
        return new Command("participant", "The people the trajectories are for.")
        {
            Create(handling),
            handling.On(new Command("list", "Lists participants.") { client }, async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => Client(session).ListParticipantsAsync(
                        new ListParticipantsRequest
                        {
                            Parent = session.Tenant,
                            PageSize = Paged.Size,
                            PageToken = token,
                            ClientNumber = parse.GetValue(client) ?? "",
                        },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => PartyView.Participants(console, response.Participants))),
            handling.On(new Command("show", "Shows a participant.") { name }, async (session, parse) => session.Show(
                await Client(session).GetParticipantAsync(
                    new GetParticipantRequest { Name = session.Name("participants", parse.GetValue(name)!) },
                    session.Call),
                (console, response) => PartyView.Participant(console, response.Participant))),
        };
    }

    private static Command Create(CommandHandling handling)
    {
        var client = Written.Argument("client-number", "The municipality's client number.");
        var surname = Written.Required("--surname", "The surname.");
        var given = Written.Option("--given-name", "The given name.");
        var municipality = Written.Option("--municipality", "The municipality of residence.");
        var fields = Written.Fields("--field", "-f");
        var command = new Command("create", "Registers a participant.") { client, surname, given, municipality, fields };
        return handling.On(command, async (session, parse) =>
        {
            var participant = new Participant
            {
                ClientNumber = parse.GetValue(client),
                Surname = parse.GetValue(surname),
                GivenName = parse.GetValue(given) ?? "",
                Municipality = parse.GetValue(municipality) ?? "",
            };
            Written.Into(participant.Fields, parse.GetValue(fields));
            var request = new CreateParticipantRequest
            {
                Parent = session.Tenant,
                Participant = participant,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await Client(session).CreateParticipantAsync(request, session.Call),
                (console, response) => PartyView.Participant(console, response.Participant));
        });
    }

    private static ParticipantService.ParticipantServiceClient Client(Session session) => new(session.Invoker);
}
