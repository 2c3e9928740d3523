namespace Modular.Cli.Samples;

/// <summary>A file that was written.</summary>
/// <param name="Path">Where.</param>
/// <param name="What">What it is of: the resource name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SampleFile(string Path, string What, long Bytes);
