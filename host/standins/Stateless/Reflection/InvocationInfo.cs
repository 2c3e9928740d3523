namespace Stateless.Reflection;

/// <summary>A delegate given in the configuration: its method's name and what to call it.</summary>
public sealed class InvocationInfo
{
    private readonly string? description;
    private readonly Delegate? given;
    private string? methodName;

    /// <summary>Describes a delegate.</summary>
    public InvocationInfo(string? methodName, string? description, Timing timing)
    {
        this.methodName = methodName;
        this.description = description;
        IsAsync = timing == Timing.Asynchronous;
    }

    // Machines are built far more often than described, and a delegate's method is found by reflection.
    private InvocationInfo(Delegate given, string? description, Timing timing)
        : this((string?)null, description, timing) => this.given = given;

    /// <summary>When the delegate does its work.</summary>
    public enum Timing
    {
        /// <summary>Before it returns.</summary>
        Synchronous,

        /// <summary>In a task that must be awaited.</summary>
        Asynchronous,
    }

    /// <summary>What a delegate is called when it has no description and its name was made up by the compiler.</summary>
    public static string DefaultFunctionDescription { get; set; } = "Function";

    /// <summary>The name of the method, as compiled.</summary>
    public string? MethodName => methodName ??= given?.Method.Name;

    /// <summary>The description given, else the method's name when a person wrote it, else the default.</summary>
    public string Description
    {
        get
        {
            if (description is not null)
                return description;
            if (MethodName is null)
                return "<null>";
            return MethodName.AsSpan().IndexOfAny('<', '>', '`') >= 0 ? DefaultFunctionDescription : MethodName;
        }
    }

    /// <summary>Whether it must be awaited.</summary>
    public bool IsAsync { get; }

    internal static InvocationInfo Of(Delegate given, string? description, bool awaited) =>
        new(given, description, awaited ? Timing.Asynchronous : Timing.Synchronous);
}
