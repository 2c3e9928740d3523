using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Rpc;
using Grpc.Core;

namespace Modular.Host.Tests.Transport;

/// <summary>A call made byte by byte, as a careless or hostile client might.</summary>
internal sealed class RawCall(Uri address)
{
    private readonly Dictionary<string, string> _headers = [];
    private byte _flag;

    public RawCall With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }

    public RawCall Compressed()
    {
        _flag = 1;
        return this;
    }

    public async Task<Answer> SendAsync(string path, byte[] message)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = _flag;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        using var content = new ByteArrayContent(frame);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = content };
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        request.Headers.TE.ParseAdd("trailers");
        foreach (var (header, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var client = new HttpClient();
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(
            body.Length > 5 ? body[5..] : [],
            response.StatusCode,
            (StatusCode)int.Parse(Of(response, "grpc-status") ?? "-1", CultureInfo.InvariantCulture),
            Of(response, "grpc-status-details-bin"),
            Of(response, "grpc-accept-encoding"));
    }

    private static string? Of(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var last) || response.Headers.TryGetValues(name, out last) ? last.Single() : null;

    internal sealed record Answer(byte[] Message, HttpStatusCode Http, StatusCode Code, string? Details, string? AcceptEncoding)
    {
        public string? Reason => Details is null
            ? null
            : Google.Rpc.Status.Parser.ParseFrom(Unpadded(Details)).Details.Single().Unpack<ErrorInfo>().Reason;

        private static byte[] Unpadded(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }
}
