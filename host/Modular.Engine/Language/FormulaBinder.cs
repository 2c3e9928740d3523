using Modular.Engine.Errors;
using Modular.Engine.Language.Functions;
using Modular.Engine.Metadata;
using Modular.Sdk.Modelling;
using NodaTime;

namespace Modular.Engine.Language;

/// <summary>Holds the parts of a formula against a table. It goes on after a fault, so that all are told at once.</summary>
internal sealed class FormulaBinder(TenantModel model, TableModel table, BindOptions options, string field, FieldErrors errors)
{
    private readonly List<string> paths = [];

    /// <summary>The paths that were used, each once.</summary>
    public IReadOnlyList<string> Paths => paths;

    public Term? Bind(FormulaNode node) => node switch
    {
        FormulaOperand { Operand: var operand } => Operand(operand, node),
        FormulaCall call => Call(call),
        FormulaIf choice => If(choice),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is unknown here."),
    };

    public void Fault(FormulaNode node, string reason, string nl, string en) =>
        errors.Add(field, reason, $"Teken {node.At}: {nl}.", $"Character {node.At}: {en}.");

    private Term? Operand(Operand operand, FormulaNode node)
    {
        switch (operand.Kind)
        {
            case OperandKind.Path:
                return Path(operand.Name);
            case OperandKind.Parameter when !options.Parameters.ContainsKey(operand.Name):
                Fault(node, "PARAMETER_UNKNOWN", $"er is geen parameter '{operand.Name}'", $"there is no parameter '{operand.Name}'");
                return null;
            case OperandKind.Parameter:
                return Constant(options.Parameters[operand.Name]);
            case OperandKind.Today when options.Today is null:
                Fault(node, "TODAY_NOT_ALLOWED", "today() kan hier niet", "today() cannot be used here");
                return null;
            case OperandKind.Today:
                return Constant(options.Today);
            default:
                return Constant(operand.Value);
        }
    }

    private static Term Constant(object? value)
    {
        ColumnType? type = value switch
        {
            null => null,
            string => ColumnType.Text,
            long or int => ColumnType.WholeNumber,
            decimal number => decimal.Truncate(number) == number && number.Scale == 0 ? ColumnType.WholeNumber : ColumnType.Decimal,
            LocalDate => ColumnType.Date,
            Instant => ColumnType.Instant,
            bool => ColumnType.YesNo,
            _ => throw new InvalidOperationException($"A {value.GetType().Name} is no value of a formula."),
        };
        var given = type is ColumnType.WholeNumber or ColumnType.Decimal ? CompareValues.Number(value!) : value;
        return new Term(type, _ => given);
    }

    private Term? Path(string path)
    {
        if (BoundPath.Find(model, table, path, options, field, errors) is not { } found)
        {
            return null;
        }

        if (!paths.Contains(path))
        {
            paths.Add(path);
        }

        return found.Family switch
        {
            ValueFamily.Number => new Term(found.Type, valueOf => valueOf(path) is { } value ? CompareValues.Number(value) : null),
            ValueFamily.Text => new Term(ColumnType.Text, valueOf => valueOf(path)),
            _ => new Term(found.Type, valueOf => valueOf(path)),
        };
    }

    private Term? Call(FormulaCall call)
    {
        var arguments = call.Arguments.Select(Bind).ToList();
        if (FormulaFunctions.Find(call.Function) is not { } function)
        {
            var shown = call.Function.Length <= 63 ? call.Function : call.Function[..63] + "...";
            Fault(call, "FUNCTION_UNKNOWN", $"'{shown}' is geen functie", $"'{shown}' is no function");
            return null;
        }

        if (call.Arguments.Length < function.Least || call.Arguments.Length > function.Most)
        {
            Fault(call, "ARGUMENTS_WRONG", $"zo wordt het geschreven: {function.Form}", $"it is written {function.Form}");
            return null;
        }

        if (arguments.Contains(null))
        {
            return null;
        }

        var term = function.Make([.. arguments!]);
        if (term is null)
        {
            Fault(call, "WRONG_TYPE", $"de waarden passen niet bij {function.Form}", $"the values do not go with {function.Form}");
        }

        return term;
    }

    private Term? If(FormulaIf node)
    {
        var binder = new FilterBinder(model, table, options, field, errors);
        var where = binder.Bind(node.When);
        paths.AddRange(binder.Paths.Except(paths).ToList());
        var (then, otherwise) = (Bind(node.Then), Bind(node.Else));
        if (where is null || then is null || otherwise is null)
        {
            return null;
        }

        if (!TermTypes.TryUnify([then, otherwise], out var type))
        {
            Fault(node, "WRONG_TYPE", "de twee waarden zijn niet van hetzelfde type", "the two values are not of the same type");
            return null;
        }

        return new Term(type, valueOf => WhereEvaluation.Holds(where, valueOf) ? then.Value(valueOf) : otherwise.Value(valueOf));
    }
}
