namespace Modular.Engine.Metadata.Changes;

/// <summary>Values would be lost and may be, but the tenant's file was not copied yet: nothing was written, copy it and do it again.</summary>
internal sealed class BackupNeededException() : Exception("The tenant's file is to be copied first.");
