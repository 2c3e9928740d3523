namespace Modular.Data.Tests.Writing;

/// <summary>
/// Keeps the writer inside a command until released, so that what is queued meanwhile forms one known batch. It waits until the
/// writer is inside, and releases with the batch limit not yet reached.
/// </summary>
internal sealed class Hold : IDisposable
{
    private readonly ManualResetEventSlim _inside = new();
    private readonly ManualResetEventSlim _go = new();
    private readonly Task<int> _held;

    public Hold(TempTenant tenant)
    {
        _held = tenant.WriteAsync(_ =>
        {
            _inside.Set();
            _go.Wait();
            return 0;
        });
        _inside.Wait();
    }

    public void Release() => _go.Set();

    public void Dispose()
    {
        _go.Set();
        _held.GetAwaiter().GetResult();
        _inside.Dispose();
        _go.Dispose();
    }
}
