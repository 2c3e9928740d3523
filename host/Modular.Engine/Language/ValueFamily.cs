namespace Modular.Engine.Language;

/// <summary>Types whose values can be compared with each other.</summary>
internal enum ValueFamily
{
    Text,
    Number,
    Date,
    Instant,
    YesNo,
}
