using System.Collections;
using System.Reflection;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Conformance;

/// <summary>Everything that an object of the contract holds, with the path to it: no definition and no decision escapes a check.</summary>
internal static class SdkGraph
{
    public static IEnumerable<(string Path, object Value)> Of(object root, string path = "") => root switch
    {
        string or Delegate => [(path, root)],
        IEnumerable list => Itself(path, root).Concat(Items(list, path)),
        _ when IsContract(root.GetType()) => Itself(path, root).Concat(Properties(root, path)),
        _ => [(path, root)],
    };

    /// <summary>Rule identifiers, wherever one is cited.</summary>
    public static IEnumerable<(string Path, string RuleId)> Citations(object root) =>
        from node in Of(root)
        where node.Value is string
        let name = node.Path[(node.Path.LastIndexOf('.') + 1)..].Split('[')[0]
        where name is "RuleId" or "RuleIds" or "DecisionId"
        select (node.Path, (string)node.Value);

    /// <summary>Whether a text is there in both languages.</summary>
    public static bool IsWritten(LocalizedText text) => !string.IsNullOrWhiteSpace(text.Nl) && !string.IsNullOrWhiteSpace(text.En);

    private static IEnumerable<(string, object)> Itself(string path, object value) => [(path, value)];

    private static IEnumerable<(string, object)> Items(IEnumerable list, string path) =>
        list.Cast<object?>().Where(item => item is not null).SelectMany((item, index) => Of(item!, $"{path}[{index}]"));

    private static IEnumerable<(string, object)> Properties(object value, string path) =>
        from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0
        let inner = property.GetValue(value)
        where inner is not null
        from node in Of(inner, $"{path}.{property.Name}")
        select node;

    /// <summary>The contract's own types, and a region's implementations of them; not dates, numbers or enums.</summary>
    private static bool IsContract(Type type) =>
        !type.IsEnum && !type.IsPrimitive
        && (type.Assembly == typeof(IRegime).Assembly || type.GetInterfaces().Any(face => face.Assembly == typeof(IRegime).Assembly)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)));
}
