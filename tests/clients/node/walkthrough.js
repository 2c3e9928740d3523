// Plays a scenario file of plain calls, such as tests/cases/low-code.yaml, step by step against a host:
// node walkthrough.js http://127.0.0.1:5080 ../../cases/low-code.yaml
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import YAML from 'yaml';
import { Host, Refused } from './host.js';
import { plain, request } from './messages.js';
import { at, differs } from './expectations.js';

const host = new Host(process.argv[2] ?? 'http://127.0.0.1:5080');
const scenario = YAML.parse(readFileSync(process.argv[3], 'utf8'), { schema: 'failsafe' });
const known = {};
let passed = 0;
let failed = 0;

/** The value with every ${name} in it replaced: by the value itself where the name stands alone, else by its text. */
function filled(value) {
  if (Array.isArray(value)) return value.map(filled);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)]));
  if (typeof value !== 'string') return value;
  const alone = /^\$\{([a-z][a-z0-9_]*)\}$/.exec(value);
  return alone ? known[alone[1]] : value.replace(/\$\{([a-z][a-z0-9_]*)\}/g, (_, name) => known[name]);
}

async function tenant() {
  known.tenant_id = `s${randomBytes(12).toString('hex')}`;
  const body = {
    tenant_id: known.tenant_id, display_name: scenario.name, regime: scenario.tenant.regime,
    test_clock_start: scenario.tenant.start, request_id: 'tenant',
  };
  const { tenant: made } = plain('tenants/CreateTenant', await host.call(
    'tenants/CreateTenant', request('tenants/CreateTenant', body), { role: 'administrator' }));
  known.tenant = made.name;
}

function* wrongRefusal(error, wanted) {
  const { ErrorInfo: info, BadRequest: bad, RuleCitations: cited } = error.details;
  if (wanted.code && error.code !== wanted.code) yield `code ${error.code}`;
  if (wanted.reason && info?.reason !== wanted.reason) yield `reason ${info?.reason}`;
  const fields = (bad?.field_violations ?? []).map(each => each.field);
  for (const field of wanted.fields ?? []) if (!fields.includes(field)) yield `${field} is not among ${fields}`;
  const rules = (cited?.citations ?? []).map(each => each.rule_id);
  for (const rule of wanted.rules ?? []) if (!rules.includes(rule)) yield `rule ${rule} is not among ${rules}`;
  for (const [key, value] of Object.entries(wanted.metadata ?? {})) {
    if (info?.metadata?.[key] !== value) yield `${key} is ${info?.metadata?.[key]}`;
  }
}

async function problems(step, number) {
  const role = step.as ?? scenario.as ?? 'case_manager';
  const body = { ...filled(step.with ?? {}) };
  const message = request(step.call, body, { parent: known.tenant, request_id: `low-code-${number}` });
  let response;
  try {
    response = plain(step.call, await host.call(step.call, message, { role }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return step.expect_error ? [...wrongRefusal(error, step.expect_error)] : [`refused: ${error.code} ${error.message}`];
  }
  if (step.expect_error) return ['expected a refusal, but it was done'];
  for (const [name, path] of Object.entries(step.capture ?? {})) known[name] = at(response, path);
  return Object.entries(step.expect ?? {}).map(([path, wanted]) => differs(path, at(response, path), filled(wanted))).filter(Boolean);
}

try {
  await tenant();
  for (const [index, step] of scenario.steps.entries()) {
    const found = await problems(step, index + 1);
    if (found.length === 0) passed++;
    else failed++;
    console.log(`  ${found.length === 0 ? 'ok    ' : 'failed'}  ${step.name ?? step.call}${found.map(each => `\n          ${each}`).join('')}`);
    if (found.length > 0) break;
  }
} catch (error) {
  failed++;
  console.log(`  failed  ${error.code ?? ''} ${error.details?.ErrorInfo?.reason ?? ''} ${error.message}`);
} finally {
  host.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
