using System.Globalization;
using System.Text.Json;
using Modular.Benchmarks;
using Modular.Benchmarks.Large;
using Modular.Benchmarks.Records;

// Modular.Benchmarks [seconds per measurement] [file for the JSON] [trajectories of a large tenant] [rows of a large table]; without a file, or with -, the JSON
// goes to standard output; with 0 seconds or 0 trajectories or 0 rows that part is left out.
const int Large = 50_000;
const int Million = 1_000_000;
var trajectories = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Large;
var rows = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : Million;
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var folder = Directory.CreateTempSubdirectory("modular-bench-").FullName;
try
{
    var figures = new Figures
    {
        Machine = Machine.Current,
        Calls = seconds > 0 ? await new Run(Directory.CreateDirectory(Path.Combine(folder, "calls")).FullName, TimeSpan.FromSeconds(seconds)).MeasureAsync() : null,
        Large = trajectories > 0 ? await new LargeRun(Directory.CreateDirectory(Path.Combine(folder, "large")).FullName, trajectories).MeasureAsync() : null,
        Records = rows > 0 && seconds > 0
            ? await new RecordRun(Directory.CreateDirectory(Path.Combine(folder, "records")).FullName, rows, TimeSpan.FromSeconds(seconds)).MeasureAsync()
            : null,
    };
    Table.Print(figures, Console.Error);
    var json = JsonSerializer.Serialize(figures, new JsonSerializerOptions { WriteIndented = true });
    if (args.Length > 1 && args[1] != "-")
    {
        await File.WriteAllTextAsync(args[1], json);
    }
    else
    {
        Console.WriteLine(json);
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
