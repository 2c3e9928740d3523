using Grpc.Core;
using Modular.Calendars.V1;
using Modular.Common.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Calls;

public sealed class CalendarTests(RunningHost host) : IClassFixture<RunningHost>
{
    private CalendarService.CalendarServiceClient Administrator => new(host.As("administrator"));

    [Fact]
    public async Task AddWorkingDays_ThirtyAfterAnInvoiceInSpring_FollowsTheTenantsChoice()
    {
        var town = await Town.FoundAsync(host);

        Assert.Equal(Town.On(2026, 6, 5), (await CountAsync(town)).Date);
        await SetAsync(town, ("calendar", "common_office"), ("liberation_day_off", "lustrum_years"));
        Assert.Equal(Town.On(2026, 6, 4), (await CountAsync(town)).Date);
        await SetAsync(town, ("liberation_day_off", "every_year"));
        Assert.Equal(Town.On(2026, 6, 5), (await CountAsync(town)).Date);
        await SetAsync(town, ("calendar", "atw_strict"));
        var strict = await CountAsync(town);
        Assert.Equal(Town.On(2026, 6, 8), strict.Date);
        Assert.Equal(
            ["King's Day", "Liberation Day", "Ascension Day", "Day equal to a holiday by decree", "Whit Monday"],
            strict.Passed.Select(day => day.DisplayName.En));
    }

    [Fact]
    public async Task AddDayOff_OwnDay_CountsAtOnceAndUntilItIsTakenBack()
    {
        var town = await Town.FoundAsync(host);
        Assert.Equal(Town.On(2026, 6, 5), (await CountAsync(town)).Date);

        var added = (await Administrator.AddDayOffAsync(Closed(town))).DayOff;

        Assert.True(added.Counts);
        Assert.Equal(Town.On(2026, 6, 8), (await CountAsync(town)).Date);
        Assert.Contains(added, await DaysAsync(town));
        await Administrator.RemoveDayOffAsync(new RemoveDayOffRequest { Name = added.Name, RequestId = town.NextId() });
        Assert.Equal(Town.On(2026, 6, 5), (await CountAsync(town)).Date);
        Assert.DoesNotContain(added, await DaysAsync(town));
    }

    [Fact]
    public async Task AddDayOff_DecreedLater_CountsForStatutoryTermsOnly()
    {
        var town = await Town.FoundAsync(host);
        var request = Closed(town);
        request.DayOff.Kind = DayOffKind.Decreed;

        Assert.False((await Administrator.AddDayOffAsync(request)).DayOff.Counts);

        Assert.Equal(Town.On(2026, 6, 5), (await CountAsync(town)).Date);
        await SetAsync(town, ("calendar", "atw_strict"));
        Assert.Equal(Town.On(2026, 6, 9), (await CountAsync(town)).Date);
    }

    [Fact]
    public async Task AddDayOff_TwiceOrKnownToThePlatform_Exists()
    {
        var town = await Town.FoundAsync(host);
        await Administrator.AddDayOffAsync(Closed(town));
        var decreed = Closed(town);
        decreed.DayOff = new DayOff { Date = Town.On(2026, 5, 15), Kind = DayOffKind.Decreed };

        foreach (var again in new[] { Closed(town), decreed })
        {
            var refused = await Refused.ByAsync(Administrator.AddDayOffAsync(again));

            Assert.Equal((StatusCode.AlreadyExists, "RESOURCE_EXISTS"), refused.Outcome);
        }
    }

    [Fact]
    public async Task AddDayOff_AllFaults_AreToldAtOnce()
    {
        var town = await Town.FoundAsync(host);
        var request = new AddDayOffRequest
        {
            Parent = town.Tenant,
            DayOff = new DayOff
            {
                Date = Town.On(2026, 2, 30),
                Kind = DayOffKind.Holiday,
                DisplayName = new LocalizedText { Nl = "Dag" },
            },
        };

        var refused = await Refused.ByAsync(Administrator.AddDayOffAsync(request));

        Assert.Equal(
            ["day_off.date", "day_off.display_name.en", "day_off.kind", "request_id"], refused.Fields.Select(field => field.Field).Order());
    }

    [Fact]
    public async Task ListDaysOff_Year_HasHolidaysAndDecreedDaysInBothLanguages()
    {
        var town = await Town.FoundAsync(host);

        var days = await DaysAsync(town);

        Assert.Equal(11, days.Count);
        Assert.Equal(["Nieuwjaarsdag", "Gelijkgestelde dag", "Goede Vrijdag"], days.Take(3).Select(day => day.DisplayName.Nl));
        Assert.Equal([true, false, true], days.Take(3).Select(day => day.Counts));
        Assert.Equal([DayOffKind.Holiday, DayOffKind.Decreed, DayOffKind.GoodFriday], days.Take(3).Select(day => day.Kind));
    }

    private static AddDayOffRequest Closed(Town town) => new()
    {
        Parent = town.Tenant,
        DayOff = new DayOff { Date = Town.On(2026, 5, 18), Kind = DayOffKind.Own },
        RequestId = town.NextId(),
    };

    private async Task<AddWorkingDaysResponse> CountAsync(Town town) => await Administrator.AddWorkingDaysAsync(
        new AddWorkingDaysRequest { Parent = town.Tenant, Date = Town.On(2026, 4, 20), Days = 30 });

    private async Task<IReadOnlyList<DayOff>> DaysAsync(Town town) => (await Administrator.ListDaysOffAsync(new ListDaysOffRequest
    {
        Parent = town.Tenant,
        Period = new DatePeriod { Start = Town.On(2026, 1, 1), End = Town.On(2026, 12, 31) },
    })).DaysOff;

    private async Task SetAsync(Town town, params (string Name, string Value)[] settings)
    {
        var request = new UpdateTenantSettingsRequest { Name = town.Tenant, RequestId = town.NextId() };
        foreach (var (name, value) in settings)
        {
            request.Settings[name] = value;
        }

        await new TenantService.TenantServiceClient(host.As("administrator")).UpdateTenantSettingsAsync(request);
    }
}
