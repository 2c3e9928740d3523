namespace Modular.Host.Plugins;

/// <summary>
/// What a module may refer to, by name. The runtime's types are refused unless their namespace or the type itself is listed, so that
/// files, sockets, processes, threads, timers, reflection and cryptography need no list of their own. This keeps modules pure and
/// makes a breach visible before it runs; it is no sandbox against an author who means harm.
/// </summary>
internal static class ReferencePolicy
{
    private static readonly HashSet<string> Namespaces =
    [
        "System", "System.Buffers", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen",
        "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.ObjectModel", "System.ComponentModel",
        "System.Diagnostics.CodeAnalysis", "System.Globalization", "System.Linq", "System.Numerics",
        "System.Runtime.CompilerServices", "System.Runtime.Versioning", "System.Text", "System.Text.RegularExpressions",
        "System.Threading.Tasks",
    ];

    private static readonly HashSet<string> Types =
    [
        "System.CodeDom.Compiler.GeneratedCodeAttribute",
        "System.Diagnostics.ConditionalAttribute", "System.Diagnostics.DebuggableAttribute",
        "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState",
        "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute", "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.DebuggerTypeProxyAttribute", "System.Diagnostics.UnreachableException",
        "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter",
        "System.Reflection.DefaultMemberAttribute", "System.Reflection.MemberInfo",
        "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.ComVisibleAttribute",
        "System.Runtime.InteropServices.GuidAttribute", "System.Runtime.InteropServices.ImmutableCollectionsMarshal",
        "System.Runtime.InteropServices.InAttribute", "System.Runtime.InteropServices.MemoryMarshal",
        "System.Threading.CancellationToken", "System.Threading.Interlocked", "System.Threading.LazyThreadSafetyMode",
        "System.Threading.Lock", "System.Threading.Monitor", "System.Threading.Volatile",
    ];

    private static readonly HashSet<string> Denied =
    [
        "System.Activator", "System.AppContext", "System.AppDomain", "System.Console", "System.GC", "System.OperatingSystem",
        "System.Random", "System.TimeProvider", "System.Linq.ParallelEnumerable", "System.Linq.ParallelQuery",
        "System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute", "System.Runtime.CompilerServices.ModuleInitializerAttribute",
        "System.Runtime.CompilerServices.UnsafeAccessorAttribute", "System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute",
        "System.Threading.Tasks.Parallel", "System.Threading.Tasks.TaskFactory", "System.Threading.Tasks.TaskFactory`1",
        "System.Threading.Tasks.TaskScheduler",
        "NodaTime.SystemClock", "NodaTime.TimeZones.BclDateTimeZone", "NodaTime.TimeZones.BclDateTimeZoneSource",
    ];

    /// <summary>Types of which only these members may be used; compilers need them.</summary>
    private static readonly Dictionary<string, HashSet<string>> OnlyMembers = new()
    {
        ["System.Environment"] = ["get_CurrentManagedThreadId", "get_NewLine"],
        ["System.Reflection.MemberInfo"] = ["get_Name"],
        ["System.Type"] =
            ["GetTypeFromHandle", "op_Equality", "op_Inequality", "Equals", "GetHashCode", "ToString", "get_FullName", "get_IsEnum"],
        ["System.Runtime.CompilerServices.RuntimeHelpers"] =
        [
            "InitializeArray", "GetSubArray", "CreateSpan", "EnsureSufficientExecutionStack", "GetHashCode", "Equals",
            "IsReferenceOrContainsReferences",
        ],
    };

    private static readonly Dictionary<string, HashSet<string>> DeniedMembers = new()
    {
        ["System.DateTime"] = ["get_Now", "get_UtcNow", "get_Today"],
        ["System.DateTimeOffset"] = ["get_Now", "get_UtcNow"],
        ["System.Delegate"] = ["CreateDelegate", "DynamicInvoke"],
        ["System.Globalization.CultureInfo"] =
            ["set_CurrentCulture", "set_CurrentUICulture", "set_DefaultThreadCurrentCulture", "set_DefaultThreadCurrentUICulture"],
        ["System.Guid"] = ["NewGuid", "CreateVersion7"],
        ["System.TimeZoneInfo"] = ["get_Local", "ClearCachedData"],
        ["System.Threading.Tasks.Task"] = [".ctor", "Run", "Delay", "Start", "Yield", "get_Factory"],
        ["System.Threading.Tasks.Task`1"] = [".ctor", "Start", "get_Factory"],
        ["NodaTime.DateTimeZoneProviders"] = ["get_Bcl"],
        ["NodaTime.IDateTimeZoneProvider"] = ["GetSystemDefault"],
    };

    /// <summary>Whether a type of the runtime may be referred to.</summary>
    public static bool AllowsFrameworkType(string space, string name) =>
        !Denied.Contains($"{space}.{name}")
        && (Namespaces.Contains(space) || Types.Contains($"{space}.{name}") || IsAssemblyAttribute(space, name));

    /// <summary>Whether a type of the contract, or of the module's own, may be referred to.</summary>
    public static bool AllowsType(string space, string name) => !Denied.Contains($"{space}.{name}");

    public static bool AllowsMember(string type, string member) =>
        (!OnlyMembers.TryGetValue(type, out var only) || only.Contains(member))
        && (!DeniedMembers.TryGetValue(type, out var denied) || !denied.Contains(member));

    private static bool IsAssemblyAttribute(string space, string name) =>
        space == "System.Reflection"
        && name.StartsWith("Assembly", StringComparison.Ordinal) && name.EndsWith("Attribute", StringComparison.Ordinal);
}
