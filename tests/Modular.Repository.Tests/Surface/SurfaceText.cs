using System.Reflection;
using System.Runtime.CompilerServices;

namespace Modular.Repository.Tests.Surface;

/// <summary>Everything an assembly shows to those who compile against it, one line per member, in an order that does not depend on the build.</summary>
internal static class SurfaceText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(IEnumerable<Type> types)
    {
        foreach (var type in types.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return $"{Kind(type)} {TypeName.Full(type)}{Bases(type)}";
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                yield return "  " + line;
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {Convert.ChangeType(value, Enum.GetUnderlyingType(type), null)}");
        return type.GetMembers(Declared).Select(member => member switch
        {
            _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
            ConstructorInfo constructor when Shows(constructor) => $"{Mark(constructor)}new({Parameters(constructor)})",
            MethodInfo method when Shows(method) && !IsAccessor(method) => MethodLine(method),
            PropertyInfo property => PropertyLine(property),
            FieldInfo field when field.IsPublic || field.IsFamily => FieldLine(field),
            EventInfo { AddMethod: { } add } declared when Shows(add) => $"event {declared.Name}: {TypeName.Short(declared.EventHandlerType!)}",
            _ => null,
        }).OfType<string>();
    }

    private static string MethodLine(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Mark(method)}{method.Name}{generic}({Parameters(method)}): {TypeName.Of(method.ReturnParameter)}";
    }

    private static string? PropertyLine(PropertyInfo property)
    {
        var getter = property.GetMethod is { } get && Shows(get) ? get : null;
        var setter = property.SetMethod is { } set && Shows(set) ? set : null;
        if ((getter ?? setter) is not { } accessor)
            return null;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters().Length == 0 ? "" : $"[{string.Join(", ", property.GetIndexParameters().Select(TypeName.Of))}]";
        return $"{required}{Mark(accessor)}{property.Name}{index}: {TypeName.Of(property)}"
            + $" {{{(getter is null ? "" : " get;")}{(setter is null ? "" : isInit ? " init;" : " set;")} }}";
    }

    private static string FieldLine(FieldInfo field) => field.IsLiteral
        ? $"const {field.Name}: {TypeName.Of(field)} = {Value(field.GetRawConstantValue())}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{field.Name}: {TypeName.Of(field)}";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var kind = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var initial = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "";
        return $"{kind}{parameter.Name}: {TypeName.Of(parameter)}{initial}";
    }));

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ => FormattableString.Invariant($"{value}"),
    };

    private static string Mark(MethodBase method) => method.IsStatic ? "static " : method.IsFamily ? "protected " : "";

    private static bool Shows(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return "";
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : Array.Empty<Type>())
            .Concat(type.GetInterfaces().Except(inherited).Where(candidate => candidate.IsPublic))
            .Select(TypeName.Short)
            .Order(StringComparer.Ordinal)
            .ToList();
        return bases.Count == 0 ? "" : ": " + string.Join(", ", bases);
    }
}
