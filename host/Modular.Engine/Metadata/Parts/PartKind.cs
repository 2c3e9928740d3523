namespace Modular.Engine.Metadata.Parts;

/// <summary>What a part of a tenant's own metadata is.</summary>
public enum PartKind
{
    Table,

    /// <summary>Named as <c>table.column</c>.</summary>
    Column,

    /// <summary>A list of choices.</summary>
    Choice,

    /// <summary>Named as <c>table.key</c>.</summary>
    Key,
    Relationship,
    Rule,
    Query,
}
