// Requests from the plain forms that scenarios are written in, and responses back to these; by the messages' own descriptions.
import protobuf from 'protobufjs';
import { protoFiles, protoFolder } from './host.js';
import { date, money, shown } from './values.js';

const root = new protobuf.Root();
root.resolvePath = (_, file) => file.startsWith('/') ? file : `${protoFolder}/${file}`;
root.loadSync(protoFiles, { keepCase: true }).resolveAll();

const types = method => {
  const [noun, name] = method.split('/');
  const service = Object.values(root.lookup(`modular.${noun}.v1`).nested).find(each => each instanceof protobuf.Service);
  const { requestType, responseType } = service.methods[name];
  return { request: service.parent.lookupType(requestType), response: service.parent.lookupType(responseType) };
};

/** The request of a method; `usual` fields are added where the message has them and the body does not say. */
export function request(method, body, usual = {}) {
  const type = types(method).request;
  const added = Object.fromEntries(Object.entries(usual).filter(([name]) => type.fields[name] && !(name in body)));
  return message(type, { ...added, ...body });
}

/** The response of a method in plain forms. */
export const plain = (method, response) => shownMessage(types(method).response, response);

function message(type, body) {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => {
    const field = type.fields[name];
    if (!field) throw new Error(`${type.name} has no ${name}; it has ${Object.keys(type.fields)}.`);
    if (field.map) return [name, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, single(field, each)]))];
    return [name, field.repeated ? [value].flat().map(each => single(field, each)) : single(field, value)];
  }));
}

function single(field, value) {
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) return Object.keys(type.values).find(name => name.endsWith(`_${String(value).toUpperCase()}`) || name === value);
  if (!type) return field.type === 'bool' ? value === 'true' || value === true : field.type === 'string' ? String(value) : Number(value);
  switch (type.fullName) {
    case '.google.type.Date': return date(value);
    case '.google.type.Money': return money(value);
    case '.google.protobuf.FieldMask': return { paths: [value].flat() };
    case '.google.protobuf.Timestamp': return { seconds: Date.parse(value.length > 10 ? value : `${value}T08:00:00Z`) / 1000 };
    case '.modular.common.v1.FieldValue': return looksLike(String(value));
    default: return message(type, value);
  }
}

function looksLike(text) {
  if (text === 'true' || text === 'false') return { yes_no: text === 'true' };
  if (/^-?\d+$/.test(text)) return { whole_number: Number(text) };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { date: date(text) };
  if (/^-?\d+\.\d+$/.test(text)) return { decimal: { value: text } };
  return / EUR$/.test(text) ? { money: money(text.replace(' EUR', '')) } : { text };
}

function shownMessage(type, value) {
  return Object.fromEntries(Object.values(type.fields).filter(field => value[field.name] !== undefined && value[field.name] !== null).map(field => {
    const each = value[field.name];
    if (field.map) return [field.name, Object.fromEntries(Object.entries(each).map(([key, one]) => [key, shownSingle(field, one)]))];
    return [field.name, field.repeated ? each.map(one => shownSingle(field, one)) : shownSingle(field, each)];
  }));
}

function shownSingle(field, value) {
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) {
    const prefix = `${type.name.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase()}_`;
    return value.replace(prefix, '').toLowerCase();
  }
  if (!type) return value;
  switch (type.fullName) {
    case '.google.type.Date': case '.google.type.Money': return shown(value);
    case '.google.type.Decimal': return value.value;
    case '.google.protobuf.Timestamp': return new Date(Number(value.seconds) * 1000).toISOString();
    case '.modular.common.v1.FieldValue': return value.kind ? shownSingle(type.fields[value.kind], value[value.kind]) : undefined;
    default: return shownMessage(type, value);
  }
}
