using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Where the tool writes.</summary>
public sealed record Consoles(IAnsiConsole Out, IAnsiConsole Error)
{
    // A log or a pipe has no width; wide enough that a line of a table stays one line.
    private const int WidthWithoutTerminal = 240;

    public static Consoles ForProcess() => new(Of(Console.Out, Console.IsOutputRedirected), Of(Console.Error, Console.IsErrorRedirected));

    /// <summary>A console that writes plain text.</summary>
    public static IAnsiConsole Plain(TextWriter writer) => Of(writer, redirected: true);

    private static IAnsiConsole Of(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (redirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
