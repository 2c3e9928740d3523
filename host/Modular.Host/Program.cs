using Modular.Host;

return await HostCommand.Create().Parse(args).InvokeAsync();
