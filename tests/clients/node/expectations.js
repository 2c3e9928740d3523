// Where something is in a response, and whether it is what a scenario expects; as tools/Modular.Cli/README.md describes both.

/** What every element of a list has. */
class Each {
  constructor(values) {
    this.values = values;
  }
}

/** What is at a path such as `table.columns[definition.name=surname].layer` or `events[].type`; undefined when nothing is. */
export function at(value, path) {
  const steps = [...path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].map(([, bracket, field]) => bracket ?? { field });
  return steps.reduce(step, value);
}

function step(value, next, index, steps) {
  if (value === undefined) return undefined;
  if (value instanceof Each) return new Each(value.values.map(each => each?.[next.field]));
  if (typeof next === 'object') return value?.[next.field];
  if (next === '') return index === steps.length - 1 ? value : new Each(value);
  if (/^-?\d+$/.test(next)) return value.at(Number(next));
  const [key, wanted] = next.split('=');
  return value.find(each => String(at(each, key)) === wanted);
}

/** What is wrong, or null. */
export function differs(path, found, wanted) {
  const actual = found instanceof Each ? found.values.filter(each => each !== undefined) : found;
  return matches(actual, wanted) ? null : `${path}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`;
}

function matches(actual, wanted) {
  if (Array.isArray(wanted)) return Array.isArray(actual) && actual.length === wanted.length && wanted.every((each, i) => matches(actual[i], each));
  if (wanted && typeof wanted === 'object') return matcher(actual, ...Object.entries(wanted)[0]);
  return String(actual) === String(wanted) || (actual !== '' && Number(actual) === Number(wanted));
}

function matcher(actual, name, wanted) {
  const empty = actual === undefined || actual === '' || Object.keys(Object(actual)).length === 0 && typeof actual === 'object';
  switch (name) {
    case 'absent': return empty === (wanted === 'true');
    case 'count': return Object.keys(actual ?? []).length === Number(wanted);
    case 'contains': return [wanted].flat().every(each => actual?.includes(each));
    case 'matches': return new RegExp(wanted).test(actual);
    case 'not': return actual !== undefined && !matches(actual, wanted);
    default: throw new Error(`'${name}' is no matcher.`);
  }
}
