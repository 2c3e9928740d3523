using Modular.Data.Reading;

namespace Modular.Data.Querying;

/// <summary>Two paths of the same type compared; of numbers they keep the same number of decimals.</summary>
public sealed record WherePath(string Path, Comparison Comparison, string Other) : Where;
