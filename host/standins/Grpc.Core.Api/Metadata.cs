using System.Collections;

namespace Grpc.Core;

/// <summary>Headers or trailers: names with text, or with bytes when the name ends in <c>-bin</c>; a name may come twice.</summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    /// <summary>How the names of binary entries end.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>None, and none can be added.</summary>
    public static readonly Metadata Empty = new() { _frozen = true };

    private readonly List<Entry> _entries = [];
    private bool _frozen;

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Whether entries can no longer be changed.</summary>
    public bool IsReadOnly => _frozen;

    /// <summary>The entry at a place.</summary>
    public Entry this[int index]
    {
        get => _entries[index];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Writable()[index] = value;
        }
    }

    /// <summary>The last entry with this name, in any case; null when there is none.</summary>
    public Entry? Get(string key) => _entries.FindLast(entry => entry.Has(key));

    /// <summary>The text of the last entry with this name; null when there is none.</summary>
    public string? GetValue(string key) => Get(key)?.Value;

    /// <summary>The bytes of the last entry with this name; null when there is none.</summary>
    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    /// <summary>All entries with this name, in order.</summary>
    public IEnumerable<Entry> GetAll(string key) => _entries.Where(entry => entry.Has(key));

    /// <summary>Adds text.</summary>
    public void Add(string key, string value) => Add(new Entry(key, value));

    /// <summary>Adds bytes.</summary>
    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    /// <summary>Adds an entry.</summary>
    public void Add(Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Writable().Add(item);
    }

    /// <summary>Puts an entry at a place.</summary>
    public void Insert(int index, Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Writable().Insert(index, item);
    }

    /// <summary>Takes away the entry at a place.</summary>
    public void RemoveAt(int index) => Writable().RemoveAt(index);

    /// <summary>Takes away this very entry; false when it is not there.</summary>
    public bool Remove(Entry item) => Writable().Remove(item);

    /// <summary>Takes away all entries.</summary>
    public void Clear() => Writable().Clear();

    /// <summary>Whether this very entry is there.</summary>
    public bool Contains(Entry item) => _entries.Contains(item);

    /// <summary>The place of this very entry; -1 when it is not there.</summary>
    public int IndexOf(Entry item) => _entries.IndexOf(item);

    /// <summary>Copies all entries.</summary>
    public void CopyTo(Entry[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <summary>The entries in order.</summary>
    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<Entry> Writable() => _frozen ? throw new InvalidOperationException("This metadata is read only.") : _entries;
}
