"""A host as Python sees it: grpcio, the descriptor set that the build leaves beside the protos' assembly, and nothing of ours."""
import pathlib

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

ROOT = pathlib.Path(__file__).resolve().parents[3]


class Refused(Exception):
    """A call that the host refused, with its details by message name."""

    def __init__(self, error, types):
        super().__init__(error.details())
        self.code = error.code().name
        self.details = {}
        for key, value in error.trailing_metadata():
            if key != "grpc-status-details-bin":
                continue
            for detail in types.parse("google.rpc.Status", value).details:
                name = detail.type_url.split("/")[-1]
                self.details[name.split(".")[-1]] = types.parse(name, detail.value)


class Types:
    """The protos' messages, made at run time from their descriptors."""

    def __init__(self, descriptor_set):
        self.pool = descriptor_pool.DescriptorPool()
        for file in descriptor_pb2.FileDescriptorSet.FromString(pathlib.Path(descriptor_set).read_bytes()).file:
            self.pool.Add(file)
        self.factory = message_factory.MessageFactory(self.pool)

    def make(self, name):
        return self.factory.GetPrototype(self.pool.FindMessageTypeByName(name))

    def parse(self, name, data):
        return self.make(name).FromString(data)


class Host:
    def __init__(self, address, descriptor_set=None):
        found = sorted(ROOT.glob("artifacts/bin/Modular.Protos/*/modular.binpb"))
        self.types = Types(descriptor_set or found[0])
        self.channel = grpc.insecure_channel(address.split("//")[-1])

    def call(self, method, request, role=None, principal=None, provider=None, streamed=False):
        """Calls `noun/Method` in a role; a list of all messages where they are streamed; raises Refused."""
        noun, name = method.split("/")
        service = next(
            service for service in self.types.pool.FindFileByName(self._file(noun)).services_by_name.values()
        )
        described = service.methods_by_name[name]
        response = self.types.make(described.output_type.full_name)
        metadata = [("x-modular-role", role), ("x-modular-principal", principal or role), ("x-modular-provider", provider)]
        # A descriptor of this library does not say whether a method streams: the caller does, by asking for all.
        method_of = self.channel.unary_stream if streamed else self.channel.unary_unary
        stub = method_of(
            f"/{service.full_name}/{name}",
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=response.FromString,
        )
        message = json_format.ParseDict(request, self.types.make(described.input_type.full_name)())
        try:
            answer = stub(message, timeout=30, metadata=[(key, value) for key, value in metadata if value])
            return list(answer) if streamed else answer
        except grpc.RpcError as error:
            raise Refused(error, self.types) from error

    @staticmethod
    def _file(noun):
        singular = {"trajectories": "trajectory", "reporting": "reporting", "invoicing": "invoicing"}
        return f"modular/{noun}/v1/{singular.get(noun, noun[:-1])}_service.proto"
