using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>Contracts on the wire, both ways.</summary>
internal static class ContractWire
{
    private const string Path = "contract";
    private const string EndReason = "end_reason";

    private static readonly string[] Own =
    [
        ContractFields.Provider, ContractFields.Status, ContractFields.ValidFrom, ContractFields.ValidTo, ContractFields.ContractManager,
        EndReason,
    ];

    public static V1.Contract Write(RecordView view)
    {
        var provider = view.Fields.Text(ContractFields.Provider) ?? "";
        var contract = new V1.Contract
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Contract(view.Tenant, provider, id)),
            Etag = Etags.Write(view.Version),
            Status = Choices.Write<V1.ContractStatus>(view.Fields.Text(ContractFields.Status)),
            ValidFrom = Dates.Write(view.Fields.Date(ContractFields.ValidFrom)),
            ValidTo = Dates.Write(view.Fields.Date(ContractFields.ValidTo)),
            ContractManager = view.Fields.Text(ContractFields.ContractManager) ?? "",
            EndReason = view.Fields.Text(EndReason) ?? "",
        };
        TypedRows.Write(view.Fields, Own, view.Columns, contract.Fields);
        return contract;
    }

    public static RecordChange New(V1.Contract? contract, FieldErrors errors)
    {
        contract = Required(contract, errors);
        return TypedRows.New(Columns(contract, errors), contract.Fields, Path, errors);
    }

    public static (ProviderRowName Name, RecordChange Change, long? Etag) Change(V1.UpdateContractRequest request, FieldErrors errors)
    {
        var contract = Required(request.Contract, errors);
        return (
            Names.Contract(contract.Name, $"{Path}.name", errors),
            TypedRows.Change(Columns(contract, errors), contract.Fields, request.UpdateMask, Path, errors),
            Etags.Read(contract.Etag, $"{Path}.etag", errors));
    }

    private static V1.Contract Required(V1.Contract? contract, FieldErrors errors)
    {
        errors.Require(contract is not null, Path, "REQUIRED", "Het contract ontbreekt.", "The contract is missing.");
        return contract ?? new V1.Contract();
    }

    private static KeyValuePair<string, object?>[] Columns(V1.Contract contract, FieldErrors errors) =>
    [
        new(ContractFields.ValidFrom, Dates.Optional(contract.ValidFrom, $"{Path}.{ContractFields.ValidFrom}", errors)),
        new(ContractFields.ValidTo, Dates.Optional(contract.ValidTo, $"{Path}.{ContractFields.ValidTo}", errors)),
        new(ContractFields.ContractManager, Texts.Column(contract.ContractManager, $"{Path}.{ContractFields.ContractManager}", errors)),
    ];
}
