namespace Modular.Engine.Batches;

/// <summary>How much a batch may hold.</summary>
public static class BatchLimits
{
    /// <summary>The most operations, or records, of one batch.</summary>
    public const int MostOperations = 1000;

    /// <summary>The most records of one chunk of an import.</summary>
    public const int MostChunkRecords = 1000;

    /// <summary>The most characters of an import's name.</summary>
    public const int LongestImportId = 80;

    /// <summary>The most characters of the request id of a batch whose operations each have one of their own.</summary>
    public const int LongestRequestId = 90;
}
