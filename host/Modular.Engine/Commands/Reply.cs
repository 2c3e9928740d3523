namespace Modular.Engine.Commands;

/// <summary>The answer to a command: fresh, or as stored when the same request was carried out before.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Fresh">The answer, when this call carried the command out.</param>
/// <param name="Stored">The encoded answer of the first time, when this call repeats it.</param>
public sealed record Reply<T>(T? Fresh, byte[]? Stored)
    where T : class;
