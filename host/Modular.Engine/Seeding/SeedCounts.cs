namespace Modular.Engine.Seeding;

/// <summary>How much seed data was added.</summary>
public sealed record SeedCounts(int Rates, int IndexFigures, int Providers, int Contracts, int ProductSheets)
{
    internal bool None => Rates + IndexFigures + Providers == 0;
}
