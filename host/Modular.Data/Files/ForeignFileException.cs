namespace Modular.Data.Files;

/// <summary>The file is no tenant file, or its migrations are not the ones this product was built with.</summary>
public sealed class ForeignFileException(string path, string reason) : Exception($"{path}: {reason}.");
