using System.Security.Cryptography;
using Grpc.Core;
using Modular.Cli.Wire;
using Modular.Tenants.V1;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>Plays one scenario in a tenant of its own.</summary>
public sealed class ScenarioRun
{
    private const int TenantIdLength = 24;
    private const int LongestDisplayName = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CallInvoker _invoker;
    private readonly Scenario _scenario;
    private readonly Variables _variables = new();

    public ScenarioRun(CallInvoker invoker, Scenario scenario)
    {
        _invoker = invoker;
        _scenario = scenario;
        foreach (var (name, value) in scenario.Variables) _variables.Set(name, value);
    }

    /// <summary>What the run knows by name; <c>tenant</c> and <c>tenant_id</c> once it is made.</summary>
    public Variables Variables => _variables;

    /// <summary>Plays the steps until one fails; true when none did.</summary>
    /// <param name="seen">Told of every step as it ends; the step is null where the tenant could not be made.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<bool> PlayAsync(Func<ScenarioStep?, StepOutcome, Task> seen, CancellationToken cancellation)
    {
        if (await MakeTenantAsync(cancellation).ConfigureAwait(false) is { } failed)
        {
            await seen(null, failed).ConfigureAwait(false);
            return false;
        }

        foreach (var step in _scenario.Steps)
        {
            var outcome = await TakeAsync(step, cancellation).ConfigureAwait(false);
            await seen(step, outcome).ConfigureAwait(false);
            if (!outcome.Succeeded) return false;
        }

        return true;
    }

    private async Task<StepOutcome?> MakeTenantAsync(CancellationToken cancellation)
    {
        try
        {
            var setup = _scenario.Tenant;
            var name = _scenario.Name;
            var id = "s" + RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", TenantIdLength);
            var body = new YamlMappingNode
            {
                { "tenant_id", id },
                { "display_name", name.Length > LongestDisplayName ? name[..LongestDisplayName] : name },
                { "regime", setup.Regime ?? throw new ScenarioException("The scenario's tenant has no regime.") },
                { "regime_version", setup.Version ?? "" },
                { "request_id", "tenant" },
            };
            if (setup.Settings is { } settings) body.Add("settings", _variables.Fill(settings));
            if (setup.Start is { } start) body.Add("test_clock_start", _variables.Fill(start));
            var request = Bodies.RequestBody.ToMessage(CreateTenantRequest.Descriptor, body);
            var response = await new TenantService.TenantServiceClient(_invoker)
                .CreateTenantAsync((CreateTenantRequest)request, Options(CallIdentity.Administrator, cancellation));
            _variables.Set("tenant", response.Tenant.Name);
            _variables.Set("tenant_id", id);
            if (response.Tenant.Today is { } today) _variables.Set("today", PlainForm.Of(today)!.GetValue<string>());
            return null;
        }
        catch (RpcException e)
        {
            return Failed(["the tenant could not be made"], Refusal.Of(e));
        }
        catch (Exception e) when (e is ScenarioException or Bodies.BodyException)
        {
            return Failed([e.Message], null);
        }
    }

    private async Task<StepOutcome> TakeAsync(ScenarioStep step, CancellationToken cancellation)
    {
        try
        {
            var method = ServiceCatalogue.Default.Find(step.Method);
            var request = Bodies.RequestBody.ToMessage(method.InputType, StepBody.Complete(method.InputType, step, _variables));
            var options = Options(Identity(step), cancellation);
            var response = await UntypedCall.UnaryAsync(_invoker, method, request, options).ConfigureAwait(false);
            return StepJudgement.OfResponse(step, PlainForm.Of(response), _variables) with { Message = response };
        }
        catch (RpcException e)
        {
            return StepJudgement.OfRefusal(step, Refusal.Of(e));
        }
        catch (Exception e) when (e is ScenarioException or Bodies.BodyException or UnknownMethodException or Paths.PathSyntaxException)
        {
            return Failed([e.Message], null);
        }
    }

    private CallIdentity Identity(ScenarioStep step)
    {
        var provider = step.Provider ?? (step.Role == "provider" && _variables.Has("provider") ? "${provider}" : null);
        return new CallIdentity(
            step.Role, _variables.Fill(step.Principal ?? step.Role), provider is null ? null : _variables.Fill(provider));
    }

    private static CallOptions Options(CallIdentity identity, CancellationToken cancellation) =>
        new(identity.ToMetadata(), TimeProvider.System.GetUtcNow().UtcDateTime + Patience, cancellation);

    private static StepOutcome Failed(IReadOnlyList<string> problems, Refusal? refusal) => new(problems, null, refusal);
}
