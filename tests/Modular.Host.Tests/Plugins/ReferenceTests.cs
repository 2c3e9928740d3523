using Modular.Host.Plugins;

namespace Modular.Host.Tests.Plugins;

public sealed class ReferenceTests : IDisposable
{
    private static readonly PlantedModule Good = new();
    private readonly Planting planting = new();

    public void Dispose() => planting.Dispose();

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"x\")", "System.IO.File")]
    [InlineData("System.IO.Directory.GetCurrentDirectory()", "System.IO.Directory")]
    [InlineData("new System.Net.Http.HttpClient()", "System.Net.Http.HttpClient")]
    [InlineData("System.Net.Dns.GetHostName()", "System.Net.Dns")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess()", "System.Diagnostics.Process")]
    [InlineData("System.Diagnostics.Stopwatch.StartNew()", "System.Diagnostics.Stopwatch")]
    [InlineData("new System.Threading.Thread(() => { })", "System.Threading.Thread")]
    [InlineData("new System.Threading.Timer(_ => { })", "System.Threading.Timer")]
    [InlineData("Task.Run(() => 1)", "System.Threading.Tasks.Task.Run")]
    [InlineData("Task<int>.Factory", "System.Threading.Tasks.TaskFactory`1")]
    [InlineData("DateTime.Now", "System.DateTime.get_Now")]
    [InlineData("DateTimeOffset.UtcNow", "System.DateTimeOffset.get_UtcNow")]
    [InlineData("TimeProvider.System", "System.TimeProvider")]
    [InlineData("TimeZoneInfo.Local", "System.TimeZoneInfo.get_Local")]
    [InlineData("NodaTime.SystemClock.Instance", "NodaTime.SystemClock")]
    [InlineData("NodaTime.DateTimeZoneProviders.Tzdb.GetSystemDefault()", "NodaTime.IDateTimeZoneProvider.GetSystemDefault")]
    [InlineData("Guid.NewGuid()", "System.Guid.NewGuid")]
    [InlineData("Random.Shared", "System.Random")]
    [InlineData("System.Security.Cryptography.RandomNumberGenerator.GetBytes(1)", "System.Security.Cryptography.RandomNumberGenerator")]
    [InlineData("Environment.MachineName", "System.Environment.get_MachineName")]
    [InlineData("AppDomain.CurrentDomain", "System.AppDomain")]
    [InlineData("new[] { 1 }.AsParallel()", "System.Linq.ParallelEnumerable")]
    [InlineData("typeof(string).GetMethods()", "System.Type.GetMethods")]
    [InlineData("Activator.CreateInstance<List<int>>()", "System.Activator")]
    [InlineData("System.Reflection.Emit.OpCodes.Add", "System.Reflection.Emit.OpCodes")]
    [InlineData("System.Runtime.InteropServices.Marshal.AllocHGlobal(1)", "System.Runtime.InteropServices.Marshal")]
    [InlineData("new Modular.Engine.Modules.RegimeCatalogue([])", "assembly Modular.Engine")]
    public void Load_ForbiddenReference_IsRejectedByName(string expression, string name) =>
        ExpectForbidden($"Planted.dll refers to {name}", Good.And($"static class Breach {{ static object Take() => {expression}; }}"));

    [Fact]
    public void Load_NativeCall_IsRejected() => ExpectForbidden(
        "the native function getpid",
        Good.And("static class Breach { [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); }"));

    [Fact]
    public void Load_CodeThatRunsAtFirstTouch_IsRejected() => ExpectForbidden(
        "ModuleInitializerAttribute",
        Good.And("static class Breach { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { } }"));

    [Theory]
    [InlineData("static IEnumerable<int> Take() { yield return 1; }")]
    [InlineData("static readonly object Lock = new(); static int Take() { lock (Lock) { return 1; } }")]
    [InlineData("record Pair(int A, string B); static string Take() => $\"{new Pair(1, \"b\")} {nameof(Pair)}\";")]
    [InlineData("static int Take(object o) => o switch { int i => i, string => 1 };")]
    [InlineData("static bool Take(string s) => System.Text.RegularExpressions.Regex.IsMatch(s, \"a\");")]
    [InlineData("static string Take() => typeof(string).Name + Environment.NewLine;")]
    [InlineData("static ReadOnlySpan<int> Take() => [1, 2, 3]; static List<int> More(int[] a) => [.. a, 4];")]
    [InlineData("static async Task<int> Take() => await Task.FromResult(1);")]
    public void Load_OrdinaryCode_IsLoaded(string members)
    {
        var entry = LoadOne(Good.And($"static class Ordinary {{ {members} }}"));
        Assert.True(entry.Status == ModuleStatus.Loaded, entry.Message);
    }

    [Fact]
    public void Load_ImpurePrivateDependency_IsRejected()
    {
        const string Source = "public static class Rounding { public static object Up() => System.DateTime.UtcNow; }";
        var library = planting.Library("Rounding", Source);
        var module = Good.And("static class Use { static object Take() => Rounding.Up(); }") with { Libraries = [library] };
        ExpectForbidden("Rounding.dll refers to System.DateTime.get_UtcNow", module);
    }

    [Fact]
    public void Load_MissingPrivateDependency_IsRejected()
    {
        var library = planting.Library("Rounding", "public static class Rounding { public static int Up() => 1; }");
        var module = Good.And("static class Use { static int Take() => Rounding.Up(); }");
        ExpectForbidden("assembly Rounding", module with { Libraries = [library], CopyLibraries = false });
    }

    [Fact]
    public void Load_BuiltAgainstANewerContract_IsRejected()
    {
        var sdk = planting.Library("Modular.Sdk", "namespace Modular.Sdk; public interface IRegime;", "99.0.0.0");
        var module = Good with { Sources = ["public sealed class R : Modular.Sdk.IRegime;"], Type = "R", Libraries = [sdk] };
        ExpectForbidden("Modular.Sdk 99.0.0.0, where the host has", module);
    }

    [Theory]
    [InlineData("libmodule.so", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0 })]
    [InlineData("data.bin", new byte[] { 0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1 })]
    [InlineData("native.dll", new byte[] { 0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0 })]
    public void Load_NativeFile_IsRejected(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(planting.Add("one", Good), file), bytes);
        var entry = Only();
        Assert.Equal((ModuleStatus.Rejected, ModuleReason.NativeCode), (entry.Status, entry.Reason));
        Assert.Contains(file, entry.Message, StringComparison.Ordinal);
    }

    private void ExpectForbidden(string breach, PlantedModule module)
    {
        var entry = LoadOne(module);
        Assert.True((ModuleStatus.Rejected, ModuleReason.ForbiddenReference) == (entry.Status, entry.Reason), entry.ToString());
        Assert.Contains(breach, entry.Message, StringComparison.Ordinal);
    }

    private ModuleEntry LoadOne(PlantedModule module)
    {
        planting.Add("one", module);
        return Only();
    }

    private ModuleEntry Only() => Assert.Single(ModuleCatalogue.Load(planting.Folder).Modules);
}
