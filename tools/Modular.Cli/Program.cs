using Modular.Cli.Commands;
using Modular.Cli.Display;

return await CommandLine.RunAsync(args, Consoles.ForProcess());
