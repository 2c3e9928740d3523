using System.Globalization;
using System.Text.Json;
using Modular.Benchmarks;

// Modular.Benchmarks [seconds per measurement] [file for the JSON]; without a file it goes to standard output.
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var folder = Directory.CreateTempSubdirectory("modular-bench-").FullName;
try
{
    var figures = await new Run(folder, TimeSpan.FromSeconds(seconds)).MeasureAsync();
    Table.Print(figures, Console.Error);
    var json = JsonSerializer.Serialize(figures, new JsonSerializerOptions { WriteIndented = true });
    if (args.Length > 1)
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
