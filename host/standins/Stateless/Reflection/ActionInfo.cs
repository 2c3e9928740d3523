namespace Stateless.Reflection;

/// <summary>An entry action.</summary>
public sealed class ActionInfo
{
    /// <summary>Describes an entry action.</summary>
    public ActionInfo(InvocationInfo method, string? fromTrigger)
    {
        Method = method;
        FromTrigger = fromTrigger;
    }

    /// <summary>What runs.</summary>
    public InvocationInfo Method { get; }

    /// <summary>The only trigger it runs for, or null when it runs for every entry.</summary>
    public string? FromTrigger { get; }
}
