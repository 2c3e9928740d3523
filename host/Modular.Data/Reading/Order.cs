namespace Modular.Data.Reading;

public sealed record Order(string Column, bool Descending = false);
