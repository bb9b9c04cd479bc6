"""Adds up the fund ledger of an exported journal with nothing but Python's own library.

python3 verify_ledger.py JOURNAL.jsonl        (verify_journal.py checks its chain; docs/reference/verify.md)

Exit code 0: every transfer balances, every stated balance is the sum of the postings up to it, no account
that must not be is overdrawn, and every limit of a plan or an estimate is used as stated and not exceeded.
1: broken, with the lowest bad position. Of whole journals, not of parts.
"""
import json
import sys
from collections import Counter

WAYS = """appropriation source budget, allocation budget budget, arrival budget arrived,
deposit arrived specialAccount, commitment specialAccount payable, disbursement specialAccount paid,
disbursement payable paid, disbursement specialAccount retention, disbursement payable retention,
release retention paid, expenditure paid spent, refund paid specialAccount, interest source specialAccount,
return arrived returned, return specialAccount returned, return surplus returned,
closing specialAccount surplus, carryOver surplus specialAccount""".replace("\n", " ").split(", ")
# A division that took over keeps money where it lay.
WAYS += [f"takeover {purpose} {purpose}" for purpose in
         ("budget", "arrived", "specialAccount", "payable", "retention", "surplus")]

class Broken(Exception):
    pass

def check(good, fault):
    if not good:
        raise Broken(fault)

def check_way(kind, giver, taker):
    (year, division, item, level, purpose), other = giver.split("-"), taker.split("-")
    check(f"{kind} {purpose} {other[4]}" in WAYS, "chart")
    check([year, item, level] == [other[0], other[2], other[3]], "chart")
    check((division != other[1]) == (kind in ("allocation", "takeover")), "chart")

def lines_of(payload):
    lines = [(line["from"], line["to"], int(line["amountFen"])) for line in payload["lines"]]
    check(lines and all(fen > 0 for _, _, fen in lines), "form")
    return lines

def turned(lines):
    return [(taker, giver, fen) for giver, taker, fen in reversed(lines)]

NONE = ("", [], None, None, "")

class Limits:
    def __init__(self):
        self.used, self.ceilings, self.planned, self.projects = Counter(), {}, set(), {}

    def note(self, stream, kind, payload):
        family, name = stream.split("/", 1)
        if kind == "ProjectRegistered":
            self.projects[payload["code"]] = f"project/{name}"
        elif family == "estimate":
            self.ceilings[f"project/{name}"] = int(payload["estimateFen"])
        elif family == "financing":
            self.planned.add(name)
            year, item = name.split("-")
            for ceiling in payload["ceilings"]:
                for level, fen in ceiling["byLevel"].items():
                    self.ceilings[f"plan/{year}-{ceiling['regionCode']}-{item}-{level}"] = int(fen)
        if family in ("estimate", "financing"):
            self.keep(self.used)

    def keep(self, limits):
        for limit in limits:
            family, *code = limit.replace("/", "-").split("-")
            unnamed = 0 if family == "plan" and f"{code[0]}-{code[2]}" in self.planned else self.used[limit]
            check(0 <= self.used[limit] <= self.ceilings.get(limit, unnamed), "limit")

    def run_of(self, what, giver, taker):
        kind, project = what
        if kind in ("appropriation", "allocation"):
            return f"plan/{taker.rsplit('-', 1)[0]}", 1
        takes = kind in ("commitment", "disbursement") and giver.endswith("-specialAccount")
        if project is None or not (takes or kind == "refund"):
            return None, 0
        check(project in self.projects, "limit")
        return self.projects[project], 1 if takes else -1

    def run(self, what, lines, way, touched, holding=False):
        for giver, taker, fen in lines:
            limit, sign = self.run_of(what, giver, taker)
            if limit is None or (holding and sign < 0):
                continue
            left = self.used[limit] + way * sign * fen
            self.used[limit] = max(0, left) if holding else left
            touched.add(limit)

class Ledger:
    def __init__(self):
        self.held, self.aside, self.limits = Counter(), Counter(), Limits()
        # transfer -> (state, lines, what for, whether back, from which day); (moved back, by whom)
        self.transfers, self.awaited = {}, None

    def move(self, lines, touched):
        for giver, taker, fen in lines:
            self.held[giver] -= fen
            self.held[taker] += fen
            touched.update((giver, taker))

    def reserve(self, lines, sign, touched):
        for giver, _, fen in lines:
            self.aside[giver] += sign * fen
            touched.add(giver)

    def begun(self, name, kind, payload, on, touched, limits):
        check(name not in self.transfers, "state")
        lines, what = lines_of(payload), (payload["kind"], payload.get("projectCode"))
        back = payload.get("back", False)
        if payload.get("reverses") is None:
            for giver, taker, _ in lines:
                check_way(payload["kind"], giver, taker)
            check(not back, "state")
        else:
            state, moved, of, was_back, since = self.transfers.get(payload["reverses"], NONE)
            check(state == "posted" and lines == turned(moved), "state")
            check(what == of and back == (not was_back) and on >= since, "state")
            self.awaited = (payload["reverses"], name)
        if kind == "TransferPosted":
            self.move(lines, touched)
            self.limits.run(what, turned(lines) if back else lines, -1 if back else 1, limits)
        else:
            self.reserve(lines, 1, touched)
            self.limits.run(what, lines, 1, limits, holding=True)
        self.transfers[name] = ("posted" if kind == "TransferPosted" else "reserved", lines, what, back, on)

    def gone_on(self, name, kind, payload, on, touched, limits):
        state, lines, what, back, since = self.transfers.get(name, NONE)
        check(state == "reserved" and (on >= since), "state")
        self.reserve(lines, -1, touched)
        self.limits.run(what, lines, -1, limits, holding=True)
        amounts = [int(fen) for fen in payload.get("amountsFen", ["0"] * len(lines))]
        check(len(amounts) == len(lines), "state")
        check(all(0 <= a <= fen for a, (_, _, fen) in zip(amounts, lines)), "state")
        check(any(amounts) == (kind == "ReservationPosted"), "state")
        moved = [(giver, taker, a) for a, (giver, taker, _) in zip(amounts, lines) if a > 0]
        self.move(moved, touched)
        self.limits.run(what, moved, 1, limits)
        self.transfers[name] = ("posted" if moved else "over", moved, what, back, on)

    def take(self, name, kind, payload, on):
        touched, limits = set(), set()
        if kind == "TransferReversed":
            check(self.awaited == (name, payload["by"]), "state")
            self.awaited, self.transfers[name] = None, ("over", *self.transfers[name][1:])
            return
        check(self.awaited is None, "state")
        known = {"TransferPosted": self.begun, "TransferReserved": self.begun,
                 "ReservationPosted": self.gone_on, "ReservationEnded": self.gone_on}
        check(kind in known, "form")
        known[kind](name, kind, payload, on, touched, limits)
        balances = payload["accounts"]
        stated = {one["account"]: (int(one["balanceFen"]), int(one["reservedFen"])) for one in balances}
        check(stated == {code: (self.held[code], self.aside[code]) for code in touched}, "balance")
        for code, (held, aside) in stated.items():
            check(aside >= 0 and (held >= aside or code.endswith("-source")), "overdrawn")
        used = {one["limit"]: int(one["usedFen"]) for one in payload["used"]}
        check(len(used) == len(payload["used"]), "limit")
        check(used == {limit: self.limits.used[limit] for limit in limits}, "limit")
        self.limits.keep(limits)

def main(path):
    ledger, entry = Ledger(), {"position": 0}
    with open(path, encoding="utf-8", newline="\n") as lines:
        next(lines)
        try:
            for entry in map(json.loads, filter(str.strip, lines)):
                stream, payload = entry["stream"], json.loads(entry["payload"])
                if stream.startswith("transfer/"):
                    ledger.take(stream[9:], entry["type"], payload, entry["occurredOn"])
                else:
                    check(ledger.awaited is None, "state")
                    ledger.limits.note(stream, entry["type"], payload)
        except (Broken, KeyError, TypeError, ValueError) as fault:
            print(f"broken at entry {entry['position']}: {fault}")
            sys.exit(1)
    print(f"sound: {len(ledger.transfers)} transfers, {len(ledger.held)} accounts")

if __name__ == "__main__":
    main(sys.argv[1])
