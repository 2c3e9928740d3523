namespace Modular.Engine.Metadata;

/// <summary>Who gives a column its value.</summary>
public enum ColumnOwner
{
    Client,
    Server,
    Derived,
    RolledUp,
}
