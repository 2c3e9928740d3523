namespace Modular.Sdk.Lifecycles;

/// <summary>Names of the participant columns that every regime has.</summary>
public static class ParticipantFields
{
    /// <summary>Text: the municipality's client number, unique in the tenant. Not the citizen service number (COM-08).</summary>
    public const string ClientNumber = "client_number";

    /// <summary>Text: the surname.</summary>
    public const string Surname = "surname";

    /// <summary>Text: the given name.</summary>
    public const string GivenName = "given_name";

    /// <summary>Text: the municipality of residence.</summary>
    public const string Municipality = "municipality";
}
