// A host as Node sees it: the protos as they lie in the repository, @grpc/grpc-js, and nothing of ours.
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import protobuf from 'protobufjs';

export const protoFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'protos');
export const protoFiles = readdirSync(protoFolder, { recursive: true })
  .filter(file => file.startsWith('modular') && file.endsWith('.proto'))
  .map(file => relative(protoFolder, join(protoFolder, file)));

const definition = loader.loadSync(protoFiles, {
  keepCase: true, longs: Number, enums: String, defaults: true, oneofs: true, includeDirs: [protoFolder],
});
const services = grpc.loadPackageDefinition(definition);

const details = new protobuf.Root();
details.resolvePath = (_, file) => file.startsWith('/') ? file : join(protoFolder, file);
details.loadSync(['google/rpc/status.proto', 'google/rpc/error_details.proto', 'modular/common/v1/errors.proto'], { keepCase: true });

/** A call that the host refused, with its details by message name. */
export class Refused extends Error {
  constructor(error) {
    super(error.details);
    this.code = grpc.status[error.code];
    this.details = {};
    const [bytes] = error.metadata?.get('grpc-status-details-bin') ?? [];
    if (!bytes) return;
    for (const any of details.lookupType('google.rpc.Status').decode(bytes).details) {
      const name = any.type_url.split('/').at(-1);
      const type = details.lookupType(name);
      this.details[name.split('.').at(-1)] = type.toObject(type.decode(any.value), { defaults: true });
    }
  }
}

export class Host {
  #address;
  #clients = new Map();

  constructor(address) {
    this.#address = new URL(address).host;
  }

  /** Calls `noun/Method` in a role; rejects with Refused. */
  call(method, request, { role, principal = role, provider } = {}) {
    const [noun, name] = method.split('/');
    const metadata = new grpc.Metadata();
    if (role) metadata.set('x-modular-role', role);
    if (role) metadata.set('x-modular-principal', principal);
    if (provider) metadata.set('x-modular-provider', provider);
    const deadline = Date.now() + 30_000;
    return new Promise((resolve, reject) => this.#client(noun)[name](request, metadata, { deadline }, (error, response) =>
      error ? reject(new Refused(error)) : resolve(response)));
  }

  close() {
    for (const client of this.#clients.values()) client.close();
  }

  #client(noun) {
    if (!this.#clients.has(noun)) {
      const [Service] = Object.values(services.modular[noun].v1).filter(each => each.service);
      this.#clients.set(noun, new Service(this.#address, grpc.credentials.createInsecure()));
    }

    return this.#clients.get(noun);
  }
}
