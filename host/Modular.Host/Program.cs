using Modular.Host.Plugins;

var builder = WebApplication.CreateBuilder(args);
try
{
    builder.Services.AddSingleton(ModuleCatalogue.Load(ModuleCatalogue.DefaultFolder, strict: args.Contains("--strict")));
}
catch (ModulesRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

await builder.Build().RunAsync();
return 0;
