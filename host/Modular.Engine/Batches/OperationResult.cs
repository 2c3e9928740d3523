using Modular.Engine.Records;

namespace Modular.Engine.Batches;

/// <summary>What an operation of a batch came to.</summary>
/// <param name="Id">Identifier of the record that was written, or of the trajectory.</param>
/// <param name="Record">What it came to, for records.</param>
/// <param name="State">The trajectory's state afterwards; empty for records.</param>
public sealed record OperationResult(string Id, RecordResult? Record, string State);
