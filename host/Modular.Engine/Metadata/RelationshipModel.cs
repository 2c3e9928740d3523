using Modular.Sdk.Values;

namespace Modular.Engine.Metadata;

/// <summary>Rows of two tables that refer to each other, many to many. They are kept in a table of the relationship's name.</summary>
/// <param name="Name">The relationship's name.</param>
/// <param name="Label">What people read.</param>
/// <param name="From">The table on the one side.</param>
/// <param name="To">The table on the other side.</param>
public sealed record RelationshipModel(string Name, LocalizedText Label, string From, string To)
{
    /// <summary>The lookup to the row on the one side.</summary>
    public const string FromColumn = "from_record";

    /// <summary>The lookup to the row on the other side.</summary>
    public const string ToColumn = "to_record";
}
