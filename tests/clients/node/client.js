// Runs one trajectory of product code 4 from order to payment, and checks what comes back on the way.
import { randomBytes } from 'node:crypto';
import { Host, Refused } from './host.js';
import { date, money, shown, text } from './values.js';

const host = new Host(process.argv[2] ?? 'http://127.0.0.1:5080');
let passed = 0;
let failed = 0;
let requests = 0;

function check(what, actual, expected) {
  const same = shown(actual) === shown(expected);
  if (same) passed++;
  else failed++;
  console.log(`  ${same ? 'ok    ' : 'failed'}  ${what}: ${shown(actual)}${same ? '' : `, expected ${shown(expected)}`}`);
}

async function refused(what, call, code, reason, rule) {
  try {
    await call();
    check(what, 'done', code);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    check(what, error.code, code);
    check(`${what}, reason`, error.details.ErrorInfo?.reason, reason);
    if (rule) check(`${what}, rule`, error.details.RuleCitations?.citations.some(each => each.rule_id === rule && each.text.nl), true);
  }
}

const id = () => ({ request_id: `node-${++requests}` });
const administrator = { role: 'administrator' };
const caseManager = { role: 'case_manager', principal: 'k.jansen' };
const contractManager = { role: 'contract_manager' };
const due = (trajectory, kind) => trajectory.deadlines.find(each => each.kind === kind);

async function network() {
  const tenant = (await host.call('tenants/CreateTenant', {
    tenant_id: `n${randomBytes(8).toString('hex')}`, display_name: 'Node', regime: 'rsd-liemers',
    test_clock_start: { seconds: Date.parse('2026-01-05T08:00:00Z') / 1000 }, ...id(),
  }, administrator)).tenant;
  check('the tenant lives on', tenant.today, date('2026-01-05'));
  const yes = { yes_no: true };
  const qualified = { knowledge_on_file: yes, hbo_level_on_file: yes, vog_on_file: yes, complaints_procedure_on_file: yes };
  const provider = (await host.call('providers/CreateProvider', {
    parent: tenant.name, provider: { display_name: 'Kansrijk B.V.', trade_register_number: '87654321', fields: qualified }, ...id(),
  }, contractManager)).provider.name;
  const sheet = (await host.call('providers/CreateProductSheet', {
    parent: provider,
    product_sheet: { product_code: '4', title: 'Taal en werk', vat_treatment: 'VAT_TREATMENT_STANDARD_21' }, ...id(),
  }, contractManager)).product_sheet.name;
  await host.call('providers/ApproveProductSheet', { name: sheet, ...id() }, contractManager);
  const contract = (await host.call('providers/CreateContract', {
    parent: provider,
    contract: {
      valid_from: date('2025-01-01'), valid_to: date('2028-12-31'), contract_manager: 'c.vermeer',
      fields: { evaluation_every_months: { whole_number: 6 } },
    },
    ...id(),
  }, contractManager)).contract.name;
  await host.call('providers/ActivateContract', { name: contract, ...id() }, contractManager);
  const participant = (await host.call('participants/CreateParticipant', {
    parent: tenant.name, participant: { client_number: '2001', surname: 'Visser', given_name: 'Vera' }, ...id(),
  }, caseManager)).participant.name;
  return { tenant: tenant.name, provider, sheet, participant };
}

async function run() {
  const { tenant, provider, sheet, participant } = await network();
  const asProvider = { role: 'provider', provider };
  const order = { parent: tenant, participant, product_sheet: sheet };
  const form = { background: text('Four years here'), months: { whole_number: 6 } };
  const goals = { goals: text('Dutch at B1'), approach: text('Lessons beside the work'), milestones: text('A2 by May') };
  const advance = to => host.call('tenants/AdvanceClock', { name: tenant, to_date: date(to), ...id() }, administrator);

  const open = request => host.call('trajectories/OpenTrajectory', request, caseManager);
  await refused('an order without an objective', () => open({ ...order, arguments: form, ...id() }),
    'FAILED_PRECONDITION', 'RULE_VIOLATED', 'RSD-O01');
  const placed = { ...order, arguments: { ...form, objective: text('Speaks Dutch at work') }, ...id() };
  const opened = await open(placed);
  const name = opened.trajectory.name;
  const fire = (trigger, args, caller) => host.call('trajectories/FireTrigger', { name, trigger, arguments: args, ...id() }, caller);
  check('ordered', opened.trajectory.state, 'ordered');
  check('intake due', due(opened.trajectory, 'intake')?.due_on, date('2026-01-19'));
  check('intake due by', due(opened.trajectory, 'intake')?.rule.rule_id, 'RSD-D01');
  check('the same request again', (await open(placed)).trajectory.name, name);

  await advance('2026-01-14');
  const intake = await fire('record_intake', { held_on: { date: date('2026-01-14') } }, asProvider);
  check('after the intake', intake.trajectory.state, 'planning');
  check('plan due', due(intake.trajectory, 'plan')?.due_on, date('2026-01-21'));
  await fire('submit_quote', { ...goals, price: { money: money('4950.01') }, months: { whole_number: 6 } }, asProvider);
  await refused('the provider approves its own quote', () => fire('approve_plan', {}, asProvider),
    'PERMISSION_DENIED', 'ROLE_NOT_PERMITTED', 'RSD-O07');
  const approved = await fire('approve_plan', {}, caseManager);
  check('approved', approved.trajectory.state, 'approved');
  check('first half', approved.earned[0]?.amount, money('2475.01'));

  await advance('2026-01-19');
  const started = await fire('start', { started_on: { date: date('2026-01-19') }, counsellor: text('S. Bos') }, asProvider);
  check('started', started.trajectory.state, 'active');
  check('last day', started.trajectory.ends_on, date('2026-07-18'));
  const stop = { name, trigger: 'stop', arguments: { reason: text('too slow') }, etag: approved.trajectory.etag, ...id() };
  await refused('an old etag', () => host.call('trajectories/FireTrigger', stop, caseManager), 'ABORTED', 'ETAG_MISMATCH');

  await advance('2026-04-17');
  const progress = { name, kind: 'progress', content: { progress: text('On schedule') }, ...id() };
  check('progress report late', (await host.call('reporting/SubmitReport', progress, asProvider)).report.late, false);
  await advance('2026-07-20');
  check('completed', (await fire('complete', {}, asProvider)).trajectory.state, 'completing');
  const sections = ['progress', 'goals_reached', 'results', 'motivation', 'next_steps'];
  const final = Object.fromEntries(sections.map(section => [section, text('As agreed')]));
  const reported = await fire('submit_final_report', final, asProvider);
  check('second half', reported.earned[0]?.amount, money('2475.00'));
  await fire('accept_final_report', {}, caseManager);
  await fire('register_handover', { personal_explanation: { yes_no: true } }, asProvider);
  check('closed', (await fire('close', {}, caseManager)).trajectory.state, 'closed');

  const drafted = (await host.call('invoicing/DraftInvoice', { parent: name, ...id() }, asProvider)).invoice;
  check('invoiced', drafted.total_including_vat, money('4950.01'));
  await host.call('invoicing/IssueInvoice', { name: drafted.name, number: 'K-1', client_number: '2001', ...id() }, asProvider);
  const received = (await host.call('invoicing/ReceiveInvoice', { name: drafted.name, ...id() }, caseManager)).invoice;
  check('due by contract', received.contractual_due_on, date('2026-08-31'));
  check('due by statute', received.statutory_due_on, date('2026-08-19'));
  check('paid', (await host.call('invoicing/PayInvoice', { name: drafted.name, ...id() }, caseManager)).invoice.status, 'INVOICE_STATUS_PAID');
}

try {
  await run();
} catch (error) {
  failed++;
  console.log(`  failed  ${error.code ?? ''} ${error.details?.ErrorInfo?.reason ?? ''} ${error.message}`);
} finally {
  host.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
