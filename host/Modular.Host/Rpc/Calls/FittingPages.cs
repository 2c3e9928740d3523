using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Modular.Host.Transport;

namespace Modular.Host.Rpc.Calls;

/// <summary>
/// Lists whose rows hold long texts would not fit in one message with as many rows as were asked for. Such a page is read again with
/// half as many: a page may be shorter than asked for, and its token tells where it went on.
/// </summary>
internal sealed class FittingPages(TransportOptions options) : Interceptor
{
    private const string PageSize = "page_size";

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var response = await continuation(request, context);
        while (request is IMessage list
            && list.Descriptor.FindFieldByName(PageSize) is { } size
            && response is IMessage page
            && page.CalculateSize() > options.LargestResponse
            && RowsOf(page) is > 1 and var rows)
        {
            size.Accessor.SetValue(list, rows / 2);
            response = await continuation(request, context);
        }

        return response;
    }

    private static int RowsOf(IMessage page) => page.Descriptor.Fields.InFieldNumberOrder()
        .Where(field => field is { IsRepeated: true, FieldType: FieldType.Message })
        .Select(field => ((IList)field.Accessor.GetValue(page)).Count)
        .FirstOrDefault();
}
