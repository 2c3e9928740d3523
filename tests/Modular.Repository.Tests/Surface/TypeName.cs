using System.Reflection;

namespace Modular.Repository.Tests.Surface;

/// <summary>Types as a C# author writes them, with the question mark where null may be.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(ParameterInfo parameter) => Format(new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property) => Format(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Format(new NullabilityInfoContext().Create(field));

    /// <summary>With namespace and type parameters.</summary>
    public static string Full(Type type) => $"{type.Namespace}.{Short(type)}";

    public static string Short(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsByRef || type.IsArray)
            return Short(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Short(value) + "?";
        return Name(type, [.. type.GetGenericArguments().Select(Short)]);
    }

    private static string Format(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        // An unconstrained type parameter may always be null, so that a mark on one says nothing.
        var mark = !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is { } element)
            return $"{Format(element)}[]{mark}";
        return type.IsGenericType && Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length > 0
            ? Name(type, [.. info.GenericTypeArguments.Select(Format)]) + mark
            : Short(type) + mark;
    }

    private static string Name(Type type, string[] arguments)
    {
        var name = type.Name.Split('`')[0];
        var own = arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments)}>";
        return type is { IsNested: true, IsGenericParameter: false } ? $"{type.DeclaringType!.Name.Split('`')[0]}.{own}" : own;
    }
}
