using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Metadata.Changes;

/// <summary>A tenant's own metadata while changes are made to it: nothing is written, and whether it holds together is asked at the end.</summary>
internal sealed class Draft
{
    private readonly Dictionary<string, Component> parts;
    private readonly Dictionary<(PartKind Kind, string Name), string> ids;
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(PartKind Kind, string Name), Place> removals = [];
    private readonly Func<string> nextId;

    /// <param name="before">The tenant's parts, removed ones too.</param>
    /// <param name="ground">What the platform and the regime declare.</param>
    /// <param name="nextId">Makes an identifier.</param>
    /// <param name="obstacles">Where what is in the way goes.</param>
    public Draft(IReadOnlyList<Component> before, Ground ground, Func<string> nextId, Obstacles obstacles)
    {
        (Before, Ground, Obstacles, this.nextId) = (before, ground, obstacles, nextId);
        parts = before.ToDictionary(component => component.Id, StringComparer.Ordinal);
        ids = before.Where(component => !component.Gone).ToDictionary(component => (component.Part.PartKind, component.Part.Name), component => component.Id);
    }

    public IReadOnlyList<Component> Before { get; }

    public Ground Ground { get; }

    public Obstacles Obstacles { get; }

    /// <summary>As it has become, removed parts too that keep values.</summary>
    public IEnumerable<Component> After => parts.Values;

    public IEnumerable<Component> Present => parts.Values.Where(component => !component.Gone);

    public Component? Find(PartKind kind, string name) => ids.TryGetValue((kind, name), out var id) ? parts[id] : null;

    public Component? ById(string id) => parts.GetValueOrDefault(id);

    /// <summary>Where this request last touched a part; null when it did not.</summary>
    public Place? PlaceOf(Component component) => places.GetValueOrDefault(component.Id);

    /// <summary>Where this request removed a part of this name; null when it did not, or put another in its place.</summary>
    public Place? RemovalOf(PartKind kind, string name) => removals.GetValueOrDefault((kind, name));

    /// <summary>Whether there is a table of this name, whoever declares it.</summary>
    public bool HasTable(string name) => Ground.Find(name) is not null || OwnTable(name) is not null;

    public Component? OwnTable(string name) => Find(PartKind.Table, name) ?? Find(PartKind.Relationship, name);

    public void Carry(MetadataChange change)
    {
        switch (change)
        {
            case PutPart put:
                Put(put.Part, put.Place);
                break;
            case RenamePart rename when Existing(rename.Kind, rename.Name, rename.Place) is { } component:
                places[component.Id] = rename.Place;
                Rename(component, rename.NewName, rename.Place);
                break;
            case RemovePart remove when Existing(remove.Kind, remove.Name, remove.Place) is { } component:
                Remove(component, remove.Place);
                break;
        }
    }

    private void Put(Part part, Place place)
    {
        var known = part.Id is { } id ? ById(id) : Find(part.PartKind, part.Name);
        if (known is not null && known.Part.PartKind != part.PartKind)
        {
            Obstacles.Add(place.At("id"), "ID_TAKEN", $"'{known.Id}' is van iets anders.", $"'{known.Id}' is the id of another kind of part.");
            return;
        }
        if (known is { Gone: false } && known.Part.Name != part.Name && !Moved(known, part, place))
        {
            return;
        }
        if (known is null or { Gone: true } && !IsFree(part.PartKind, part.Name, place.Path))
        {
            return;
        }
        var to = known?.Id ?? part.Id ?? nextId();
        parts[to] = (known is null ? new Component(to, part) : ById(to)!) with { Part = part with { Id = to }, Gone = false };
        ids[(part.PartKind, part.Name)] = to;
        places[to] = place;
        removals.Remove((part.PartKind, part.Name));
    }

    // A part that a solution knows by another name.
    private bool Moved(Component known, Part part, Place place)
    {
        if (known.Part.Name[..^known.Part.OwnName.Length] == part.Name[..^part.OwnName.Length])
        {
            return Rename(known, part.OwnName, place);
        }
        Obstacles.Add(
            place.Path, "PART_MOVED", $"{known.Part.Name} kan niet naar een andere tabel.", $"{known.Part.Name} cannot move to another table.");
        return false;
    }

    private bool Rename(Component component, string newName, Place place)
    {
        var (kind, name) = (component.Part.PartKind, component.Part.Name);
        var full = name[..^component.Part.OwnName.Length] + newName;
        if (full == name)
        {
            return true;
        }
        if (!IsFree(kind, full, place.Path))
        {
            return false;
        }
        var map = kind switch
        {
            PartKind.Table or PartKind.Relationship => new NameMap(TargetOf) { Table = table => table == name ? full : table },
            PartKind.Choice => new NameMap(TargetOf) { Choice = choice => choice == name ? full : choice },
            PartKind.Column => new NameMap(TargetOf) { Column = (table, column) => $"{table}.{column}" == name ? newName : column },
            _ => new NameMap(TargetOf),
        };
        // All by the names before; then all at once.
        var mapped = Present.Select(one => (one.Id, Part: PartNames.Map(one.Part, map))).ToList();
        foreach (var (id, part) in mapped)
        {
            ids.Remove((parts[id].Part.PartKind, parts[id].Part.Name));
            parts[id] = parts[id] with { Part = id == component.Id ? part with { Name = full } : part };
        }
        foreach (var one in Present)
        {
            ids[(one.Part.PartKind, one.Part.Name)] = one.Id;
        }
        if (component.KeepsValues)
        {
            parts[component.Id] = parts[component.Id] with { FormerNames = [.. component.FormerNames.Remove(component.Part.OwnName), component.Part.OwnName] };
        }
        return true;
    }

    // A table's columns and keys go with it.
    private void Remove(Component component, Place place)
    {
        var name = component.Part.Name;
        var with = component.Part.PartKind is PartKind.Table or PartKind.Relationship
            ? Present.Where(one => (one.Part as ColumnPart)?.Table == name || (one.Part as KeyPart)?.Table == name).ToList()
            : [];
        foreach (var one in with.Prepend(component))
        {
            ids.Remove((one.Part.PartKind, one.Part.Name));
            removals[(one.Part.PartKind, one.Part.Name)] = place;
            places[one.Id] = place;
            if (one.KeepsValues && Before.Any(before => before.Id == one.Id))
            {
                parts[one.Id] = one with { Gone = true };
            }
            else
            {
                parts.Remove(one.Id);
            }
        }
    }

    private Component? Existing(PartKind kind, string name, Place place)
    {
        if (Find(kind, name) is { } component)
        {
            return component;
        }
        var what = EnumName.Of(kind);
        if (Ground.Has(kind, name))
        {
            Obstacles.Add(place.Path, "OTHER_LAYER", $"{what} {name} is niet van de tenant zelf.", $"{what} {name} is not the tenant's own.");
        }
        else
        {
            Obstacles.Add(place.Path, "PART_UNKNOWN", $"Er is geen {what} {name}.", $"There is no {what} {name}.");
        }
        return null;
    }

    private bool IsFree(PartKind kind, string name, string field)
    {
        var taken = kind is PartKind.Table or PartKind.Relationship ? HasTable(name) : Find(kind, name) is not null || Ground.Has(kind, name);
        if (taken)
        {
            Obstacles.Add(field, "NAME_TAKEN", $"De naam {name} is al in gebruik.", $"The name {name} is in use.");
        }
        return !taken;
    }

    /// <summary>The table that a lookup points to, whoever declares it.</summary>
    public string? TargetOf(string table, string column) =>
        (Find(PartKind.Column, $"{table}.{column}")?.Part as ColumnPart)?.Target
        ?? Ground.Find(table)?.Column(column)?.Definition.Target
        ?? (Find(PartKind.Relationship, table)?.Part is RelationshipPart relationship
            ? column switch
            {
                RelationshipModel.FromColumn => relationship.FromTable,
                RelationshipModel.ToColumn => relationship.ToTable,
                _ => null,
            }
            : null);
}
