using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using V1 = Modular.Participants.V1;

namespace Modular.Host.Rpc.Participants;

/// <summary>Participants on the wire, both ways.</summary>
internal static class ParticipantWire
{
    private const string Path = "participant";

    private static readonly string[] Own =
    [
        ParticipantFields.ClientNumber, ParticipantFields.Surname, ParticipantFields.GivenName, ParticipantFields.Municipality,
    ];

    public static V1.Participant Write(RecordView view)
    {
        var participant = new V1.Participant
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Participant(view.Tenant, id)),
            Etag = Etags.Write(view.Version),
            ClientNumber = view.Fields.Text(ParticipantFields.ClientNumber) ?? "",
            Surname = view.Fields.Text(ParticipantFields.Surname) ?? "",
            GivenName = view.Fields.Text(ParticipantFields.GivenName) ?? "",
            Municipality = view.Fields.Text(ParticipantFields.Municipality) ?? "",
        };
        TypedRows.Write(view.Fields, Own, view.Columns, participant.Fields);
        return participant;
    }

    public static RecordChange New(V1.Participant? participant, FieldErrors errors)
    {
        participant = Required(participant, errors);
        return TypedRows.New(
            [Column(ParticipantFields.ClientNumber, participant.ClientNumber, errors), .. Changeable(participant, errors)],
            participant.Fields,
            Path,
            errors);
    }

    public static (RowName Name, RecordChange Change, long? Etag) Change(V1.UpdateParticipantRequest request, FieldErrors errors)
    {
        var participant = Required(request.Participant, errors);
        return (
            Names.Participant(participant.Name, $"{Path}.name", errors),
            TypedRows.Change(Changeable(participant, errors), participant.Fields, request.UpdateMask, Path, errors),
            Etags.Read(participant.Etag, $"{Path}.etag", errors));
    }

    private static V1.Participant Required(V1.Participant? participant, FieldErrors errors)
    {
        errors.Require(participant is not null, Path, "REQUIRED", "De deelnemer ontbreekt.", "The participant is missing.");
        return participant ?? new V1.Participant();
    }

    private static KeyValuePair<string, object?>[] Changeable(V1.Participant participant, FieldErrors errors) =>
    [
        Column(ParticipantFields.Surname, participant.Surname, errors),
        Column(ParticipantFields.GivenName, participant.GivenName, errors),
        Column(ParticipantFields.Municipality, participant.Municipality, errors),
    ];

    private static KeyValuePair<string, object?> Column(string name, string text, FieldErrors errors) =>
        new(name, Texts.Column(text, $"{Path}.{name}", errors));
}
