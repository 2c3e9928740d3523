namespace Modular.Data.Files;

/// <summary>SQLite did not take a setting that the store relies on, so that the file is not opened.</summary>
public sealed class SettingRefusedException(string pragma, string got, string wanted)
    : Exception($"The setting {pragma} is '{got}', but must be '{wanted}'.")
{
    public string Pragma { get; } = pragma;

    public string Got { get; } = got;

    public string Wanted { get; } = wanted;
}
