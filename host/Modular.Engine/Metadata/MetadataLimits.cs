namespace Modular.Engine.Metadata;

/// <summary>The most that a tenant's own metadata may be.</summary>
public static class MetadataLimits
{
    /// <summary>Changes in one request.</summary>
    public const int Changes = 500;

    /// <summary>The tenant's own tables and relationships.</summary>
    public const int Tables = 500;

    /// <summary>The tenant's own columns on one table.</summary>
    public const int ColumnsPerTable = 200;

    /// <summary>Columns that a table has in the file, of any layer and removed ones too: SQLite has 2,000 at most.</summary>
    public const int KeptColumnsPerTable = 1_900;

    public const int KeysPerTable = 10;

    public const int ColumnsPerKey = 16;

    public const int RulesPerTable = 200;

    public const int ActionsPerRule = 20;

    public const int ChoiceLists = 500;

    /// <summary>Values of one list or column, retired ones too.</summary>
    public const int Choices = 1_000;

    public const int Queries = 500;

    public const int ParametersPerQuery = 20;

    public const int ColumnsPerQuery = 100;

    public const int OrdersPerQuery = 8;

    /// <summary>Rows of a table of reference data, which a solution carries.</summary>
    public const int ReferenceRows = 5_000;

    /// <summary>Characters of a name.</summary>
    public const int Name = 60;

    /// <summary>Characters of a label.</summary>
    public const int Label = 200;

    /// <summary>Characters of a message with which a rule refuses.</summary>
    public const int Message = 1_000;

    /// <summary>Characters of a formula or filter.</summary>
    public const int Expression = 8_000;

    /// <summary>Characters of the longest text that a column can hold.</summary>
    public const int Text = 100_000;

    /// <summary>Decimals of a decimal column.</summary>
    public const int Scale = 6;

    /// <summary>The highest place of a rule among those of its table.</summary>
    public const int RuleOrder = 1_000_000;
}
