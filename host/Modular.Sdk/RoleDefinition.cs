using Modular.Sdk.Values;

namespace Modular.Sdk;

/// <summary>A role of the regime.</summary>
/// <param name="Id">One of <see cref="RoleIds"/>, so that regions can be compared.</param>
/// <param name="Name">The region's own word, for example <c>klantmanager</c>.</param>
public sealed record RoleDefinition(string Id, LocalizedText Name);
