using System.CommandLine;
using Modular.Cli.Demo;
using Modular.Cli.Display;
using Modular.Cli.Samples;
using Spectre.Console;

namespace Modular.Cli.Commands;

/// <summary>The whole command line.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Consoles consoles)
    {
        // An argument such as @request.json names a file for the command to read; its content is not more arguments.
        var parse = Build(consoles).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count == 0) return await parse.InvokeAsync().ConfigureAwait(false);
        foreach (var error in parse.Errors) consoles.Error.WriteLine(error.Message);
        consoles.Error.WriteLine("See --help.");
        return ExitCodes.Usage;
    }

    private static RootCommand Build(Consoles consoles)
    {
        var common = new CommonOptions();
        var handling = new CommandHandling(common, consoles);
        var root = new RootCommand("Re-integration trajectories on a Modular host.")
        {
            TenantCommands.Build(handling),
            ModuleCommands.Build(handling),
            ParticipantCommands.Build(handling),
            ProviderCommands.Build(handling),
            EntryCommands.Build(handling),
            TrajectoryCommands.Build(handling),
            DeadlineCommands.Build(handling),
            ReportCommands.Build(handling),
            IndicatorCommands.Build(handling),
            StatementCommands.Build(handling),
            GroupCommands.Build(handling),
            InvoiceCommands.Build(handling),
            DocumentCommands.Build(handling),
            TariffCommands.Build(handling),
            IndexCommands.Build(handling),
            CalendarCommands.Build(handling),
            QueryCommands.Build(handling),
            FeedCommands.Build(handling),
            AuditCommands.Build(handling),
            TableCommands.Build(handling),
            ColumnCommands.Build(handling),
            ChoiceCommands.Build(handling),
            KeyCommands.Build(handling),
            RelationshipCommands.Build(handling),
            RuleCommands.Build(handling),
            QueryDefinitionCommands.Build(handling),
            LimitsCommand.Build(handling),
            SolutionCommands.Build(handling),
            RecordCommands.Build(handling),
            BatchCommands.Build(handling),
            ImportCommand.Build(handling),
            PeriodCommands.Build(handling),
            ExplainCommand.Build(handling),
            CallCommand.Build(handling),
            ScenarioCommand.Build(handling),
            DemoCommand.Build(handling),
            SampleCommand.Build(handling),
        };
        common.AddTo(root);
        return root;
    }
}
