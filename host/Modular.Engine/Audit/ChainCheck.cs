namespace Modular.Engine.Audit;

/// <summary>What a check of the audit's chain found.</summary>
/// <param name="FirstBroken">The first command that is not as it was written; null when the chain holds.</param>
/// <param name="LastSequence">The last command that was looked at.</param>
/// <param name="EndHash">The link at the end, in hexadecimal digits.</param>
public sealed record ChainCheck(long? FirstBroken, long LastSequence, string EndHash);
