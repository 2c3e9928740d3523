"""Runs one trajectory of product code 4 from order to payment, and checks what comes back on the way."""
import datetime
import itertools
import secrets
import sys

from host import Host, Refused

PASSED = 0
FAILED = 0
REQUESTS = itertools.count(1)
ADMINISTRATOR = {"role": "administrator"}
CASE_MANAGER = {"role": "case_manager", "principal": "k.jansen"}
CONTRACT_MANAGER = {"role": "contract_manager"}


def date(text):
    day = datetime.date.fromisoformat(text)
    return {"year": day.year, "month": day.month, "day": day.day}


def day_of(message):
    return f"{message.year:04}-{message.month:02}-{message.day:02}"


def money(text):
    units, cents = text.split(".")
    return {"currency_code": "EUR", "units": units, "nanos": int(cents) * 10_000_000}


def amount_of(message):
    return f"{message.units}.{message.nanos // 10_000_000:02}"


def text(value):
    return {"text": value}


def with_id(request):
    return {**request, "request_id": f"python-{next(REQUESTS)}"}


def check(what, actual, expected):
    global PASSED, FAILED
    same = actual == expected
    PASSED, FAILED = (PASSED + 1, FAILED) if same else (PASSED, FAILED + 1)
    print(f"  {'ok    ' if same else 'failed'}  {what}: {actual}{'' if same else f', expected {expected}'}")


def refused(what, call, code, reason, rule=None):
    try:
        call()
        check(what, "done", code)
    except Refused as error:
        check(what, error.code, code)
        info = error.details.get("ErrorInfo")
        check(f"{what}, reason", info.reason if info else None, reason)
        if rule:
            cited = error.details["RuleCitations"].citations if "RuleCitations" in error.details else []
            check(f"{what}, rule", any(each.rule_id == rule and each.text.nl for each in cited), True)


def deadline(trajectory, kind):
    return next(each for each in trajectory.deadlines if each.kind == kind)


def network(host):
    tenant = host.call("tenants/CreateTenant", with_id({
        "tenant_id": "p" + secrets.token_hex(8), "display_name": "Python", "regime": "rsd-liemers",
        "test_clock_start": "2026-01-05T08:00:00Z"}), **ADMINISTRATOR).tenant
    check("the tenant lives on", day_of(tenant.today), "2026-01-05")
    yes = {"yes_no": True}
    qualified = {f"{each}_on_file": yes for each in ("knowledge", "hbo_level", "vog", "complaints_procedure")}
    provider = host.call("providers/CreateProvider", with_id({
        "parent": tenant.name,
        "provider": {"display_name": "Kansrijk B.V.", "trade_register_number": "87654321", "fields": qualified}}),
        **CONTRACT_MANAGER).provider.name
    sheet = host.call("providers/CreateProductSheet", with_id({
        "parent": provider,
        "product_sheet": {"product_code": "4", "title": "Taal en werk", "vat_treatment": "VAT_TREATMENT_STANDARD_21"}}),
        **CONTRACT_MANAGER).product_sheet.name
    host.call("providers/ApproveProductSheet", with_id({"name": sheet}), **CONTRACT_MANAGER)
    contract = host.call("providers/CreateContract", with_id({
        "parent": provider,
        "contract": {
            "valid_from": date("2025-01-01"), "valid_to": date("2028-12-31"), "contract_manager": "c.vermeer",
            "fields": {"evaluation_every_months": {"whole_number": 6}}}}),
        **CONTRACT_MANAGER).contract.name
    host.call("providers/ActivateContract", with_id({"name": contract}), **CONTRACT_MANAGER)
    participant = host.call("participants/CreateParticipant", with_id({
        "parent": tenant.name, "participant": {"client_number": "2001", "surname": "Visser", "given_name": "Vera"}}),
        **CASE_MANAGER).participant.name
    return tenant.name, provider, sheet, participant


def order(host, tenant, sheet, participant):
    form = {"background": text("Four years here"), "months": {"whole_number": 6}}
    request = {"parent": tenant, "participant": participant, "product_sheet": sheet, "arguments": form}
    refused("an order without an objective", lambda: host.call("trajectories/OpenTrajectory", with_id(request), **CASE_MANAGER),
            "FAILED_PRECONDITION", "RULE_VIOLATED", "RSD-O01")
    placed = with_id({**request, "arguments": {**form, "objective": text("Speaks Dutch at work")}})
    trajectory = host.call("trajectories/OpenTrajectory", placed, **CASE_MANAGER).trajectory
    check("ordered", trajectory.state, "ordered")
    check("intake due", day_of(deadline(trajectory, "intake").due_on), "2026-01-19")
    check("intake due by", deadline(trajectory, "intake").rule.rule_id, "RSD-D01")
    again = host.call("trajectories/OpenTrajectory", placed, **CASE_MANAGER).trajectory
    check("the same request again", again.name, trajectory.name)
    return trajectory.name


def carry_out(host, tenant, provider, name):
    as_provider = {"role": "provider", "provider": provider}

    def fire(trigger, arguments, caller):
        return host.call("trajectories/FireTrigger", with_id({"name": name, "trigger": trigger, "arguments": arguments}), **caller)

    def advance(to):
        host.call("tenants/AdvanceClock", with_id({"name": tenant, "to_date": date(to)}), **ADMINISTRATOR)

    advance("2026-01-14")
    intake = fire("record_intake", {"held_on": {"date": date("2026-01-14")}}, as_provider).trajectory
    check("after the intake", intake.state, "planning")
    check("plan due", day_of(deadline(intake, "plan").due_on), "2026-01-21")
    fire("submit_quote", {
        "goals": text("Dutch at B1"), "approach": text("Lessons beside the work"), "milestones": text("A2 by May"),
        "price": {"money": money("4950.01")}, "months": {"whole_number": 6}}, as_provider)
    refused("the provider approves its own quote", lambda: fire("approve_plan", {}, as_provider),
            "PERMISSION_DENIED", "ROLE_NOT_PERMITTED", "RSD-O07")
    approved = fire("approve_plan", {}, CASE_MANAGER)
    check("approved", approved.trajectory.state, "approved")
    check("first half", amount_of(approved.earned[0].amount), "2475.01")

    advance("2026-01-19")
    started = fire("start", {"started_on": {"date": date("2026-01-19")}, "counsellor": text("S. Bos")}, as_provider).trajectory
    check("started", started.state, "active")
    check("last day", day_of(started.ends_on), "2026-07-18")
    stop = {"name": name, "trigger": "stop", "arguments": {"reason": text("too slow")}, "etag": approved.trajectory.etag}
    refused("an old etag", lambda: host.call("trajectories/FireTrigger", with_id(stop), **CASE_MANAGER), "ABORTED", "ETAG_MISMATCH")

    advance("2026-04-17")
    progress = {"name": name, "kind": "progress", "content": {"progress": text("On schedule")}}
    check("progress report late", host.call("reporting/SubmitReport", with_id(progress), **as_provider).report.late, False)
    advance("2026-07-20")
    check("completed", fire("complete", {}, as_provider).trajectory.state, "completing")
    sections = ("progress", "goals_reached", "results", "motivation", "next_steps")
    reported = fire("submit_final_report", {section: text("As agreed") for section in sections}, as_provider)
    check("second half", amount_of(reported.earned[0].amount), "2475.00")
    fire("accept_final_report", {}, CASE_MANAGER)
    fire("register_handover", {"personal_explanation": {"yes_no": True}}, as_provider)
    check("closed", fire("close", {}, CASE_MANAGER).trajectory.state, "closed")
    return as_provider


def invoice(host, name, as_provider):
    drafted = host.call("invoicing/DraftInvoice", with_id({"parent": name}), **as_provider).invoice
    check("invoiced", amount_of(drafted.total_including_vat), "4950.01")
    issue = {"name": drafted.name, "number": "K-1", "client_number": "2001"}
    host.call("invoicing/IssueInvoice", with_id(issue), **as_provider)
    received = host.call("invoicing/ReceiveInvoice", with_id({"name": drafted.name}), **CASE_MANAGER).invoice
    check("due by contract", day_of(received.contractual_due_on), "2026-08-31")
    check("due by statute", day_of(received.statutory_due_on), "2026-08-19")
    paid = host.call("invoicing/PayInvoice", with_id({"name": drafted.name}), **CASE_MANAGER).invoice
    status = paid.DESCRIPTOR.fields_by_name["status"].enum_type.values_by_number[paid.status].name
    check("paid", status, "INVOICE_STATUS_PAID")

    request = {"name": drafted.name, "format": "DOCUMENT_FORMAT_PDF"}
    first, *parts = host.call("documents/GetDocument", request, **CASE_MANAGER, streamed=True)
    content = b"".join(part.data for part in parts)
    check("the paper's name", first.file.document.file_name, "factuur-k-1.pdf")
    check("all of the paper", (len(content), content[:5]), (first.file.size_bytes, b"%PDF-"))


def main():
    global FAILED
    host = Host(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:5080")
    try:
        tenant, provider, sheet, participant = network(host)
        name = order(host, tenant, sheet, participant)
        invoice(host, name, carry_out(host, tenant, provider, name))
    except Refused as error:
        FAILED += 1
        info = error.details.get("ErrorInfo")
        print(f"  failed  {error.code} {info.reason if info else ''} {error}")
    print(f"{PASSED} passed, {FAILED} failed")
    return 0 if FAILED == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
