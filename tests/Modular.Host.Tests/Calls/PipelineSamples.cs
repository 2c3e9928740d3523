using Google.Protobuf;
using Modular.Common.V1;
using Modular.Records.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for the methods of records that hold for a period, and for how records came about.</summary>
internal static class PipelineSamples
{
    public static IEnumerable<(string Role, IMessage Request)> Of(Town town) =>
    [
        ("contract_manager", new LookUpRecordRequest
        {
            Parent = $"{town.Tenant}/tables/rate",
            Key = { ["code"] = new FieldValue { Text = "hour" }, ["unit"] = new FieldValue { Text = "hour" } },
            AsOf = Town.On(2026, 6, 1),
        }),
        ("case_manager", new ExplainRecordRequest { Name = $"{town.Tenant}/tables/participant/records/{town.Participant.Split('/')[^1]}" }),
    ];
}
