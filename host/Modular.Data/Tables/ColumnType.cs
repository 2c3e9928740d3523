namespace Modular.Data.Tables;

public enum ColumnType
{
    Text,
    WholeNumber,
    Decimal,
    Money,
    Date,
    Instant,
    YesNo,
    Choice,
    Lookup,
}
