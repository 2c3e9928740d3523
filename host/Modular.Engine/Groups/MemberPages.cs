using System.Text;
using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Tenants;

namespace Modular.Engine.Groups;

/// <summary>Pages of a list that goes through the members of a group one after another.</summary>
internal static class MemberPages
{
    private const char Separator = ' ';

    /// <summary>Reads a page, and no member that it does not need.</summary>
    public static (PageOf<T> Page, IReadOnlyList<GroupPart<PageOf<T>>> Parts) Read<T>(
        GroupReader reader, IReadOnlyList<string> members, Page page, Func<Tenant, ReadSnapshot, Page, PageOf<T>> read)
    {
        var found = new List<T>();
        var parts = new List<GroupPart<PageOf<T>>>();
        var (at, token) = Place(members, page);
        for (; at < members.Count; at++, token = "")
        {
            // Nothing is left to ask for: this member is the next page's first.
            if (found.Count == page.Rows)
            {
                return (new PageOf<T>(found, TokenOf(members[at], "")), parts);
            }

            var rest = new Page(page.Rows - found.Count, token);
            var part = reader.Read(members[at], (tenant, store) => read(tenant, store, rest));
            parts.Add(part);
            found.AddRange(part.Value?.Items ?? []);
            if (part.Value is { NextToken.Length: > 0 } more)
            {
                return (new PageOf<T>(found, TokenOf(members[at], more.NextToken)), parts);
            }
        }

        return (new PageOf<T>(found, ""), parts);
    }

    private static string TokenOf(string member, string token) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{member}{Separator}{token}"));

    private static (int At, string Token) Place(IReadOnlyList<string> members, Page page)
    {
        if (page.Token.Length == 0)
        {
            return (0, "");
        }

        try
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(page.Token)).Split(Separator, 2);
            return parts.Length == 2 && members.ToList().IndexOf(parts[0]) is >= 0 and var at ? (at, parts[1]) : throw Page.Invalid();
        }
        catch (FormatException)
        {
            throw Page.Invalid();
        }
    }
}
