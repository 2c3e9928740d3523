using System.Collections.Immutable;

namespace Modular.Data.Querying;

/// <summary>
/// The rows that belong to one owner; all others are not there, neither as rows of the table asked about nor behind a lookup.
/// </summary>
/// <param name="Owner">The id of the row that they belong to.</param>
/// <param name="Paths">
/// By table how its rows lead to the owner: <c>id</c> when they are owners, a lookup, or lookups with dots between; <c>table:lookup</c> in a
/// place leads to the rows of that table that refer to this one. All rows of a table that is not named are there.
/// </param>
public sealed record RowRights(string Owner, ImmutableDictionary<string, string> Paths);
