namespace Stateless;

/// <summary>Reads and checks what a trigger was fired with.</summary>
internal static class Arguments
{
    /// <summary>Fired with nothing at all, a typed delegate receives defaults: that is how CanFire(trigger) can ask without arguments.</summary>
    public static T At<T>(object?[] args, int position)
    {
        if (args.Length == 0)
            return default!;
        if (position >= args.Length)
            throw new ArgumentException($"An argument of type {typeof(T)} is required in position {position}.", nameof(args));
        return args[position] switch
        {
            null => default!,
            T value => value,
            var other => throw Mismatch(position, other, typeof(T)),
        };
    }

    public static void Check(object?[] args, Type[] expected)
    {
        if (args.Length > expected.Length)
            throw new ArgumentException($"Too many parameters have been supplied. Expecting {expected.Length} but got {args.Length}.", nameof(args));
        if (args.Length == 0)
            return;
        for (var i = 0; i < expected.Length; i++)
        {
            if (i >= args.Length)
                throw new ArgumentException($"An argument of type {expected[i]} is required in position {i}.", nameof(args));
            if (args[i] is { } value && !expected[i].IsInstanceOfType(value))
                throw Mismatch(i, value, expected[i]);
        }
    }

    private static ArgumentException Mismatch(int position, object value, Type expected) =>
        new($"The argument in position {position} is of type {value.GetType()} but must be of type {expected}.", nameof(position));
}
