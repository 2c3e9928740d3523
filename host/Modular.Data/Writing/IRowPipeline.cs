using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>
/// Takes part in every write of a command, whoever makes it. What it writes itself passes through it again. Whatever it throws undoes the
/// command.
/// </summary>
public interface IRowPipeline
{
    /// <summary>A row is about to be made (<paramref name="before"/> is null) or changed; says what is written instead of what was given.</summary>
    RowValues Writing(WriteTransaction transaction, string table, string id, Row? before, RowValues values);

    /// <summary>A row was made or changed. Not called when nothing in it changed.</summary>
    void Written(WriteTransaction transaction, string table, Row? before, Row after);

    /// <summary>A row is about to be deleted.</summary>
    void Deleting(WriteTransaction transaction, string table, Row before);

    /// <summary>A row was deleted.</summary>
    void Deleted(WriteTransaction transaction, string table, Row before);
}
