"""Adds up the fund ledger of an exported journal with nothing but Python's own library.

python3 verify_ledger.py JOURNAL.jsonl        (verify_journal.py checks its chain; docs/reference/verify.md)

Exit code 0: every transfer balances, every stated balance is the sum of the postings up to it, and no account
that must not be is overdrawn. 1: broken, with the lowest bad position. Of whole journals, not of parts.
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

class Ledger:
    def __init__(self):
        self.held, self.aside = Counter(), Counter()
        self.transfers, self.awaited = {}, None  # transfer -> (state, lines); (moved back, by whom)

    def move(self, lines, touched):
        for giver, taker, fen in lines:
            self.held[giver] -= fen
            self.held[taker] += fen
            touched.update((giver, taker))

    def reserve(self, lines, sign, touched):
        for giver, _, fen in lines:
            self.aside[giver] += sign * fen
            touched.add(giver)

    def begun(self, name, kind, payload, touched):
        check(name not in self.transfers, "state")
        lines = lines_of(payload)
        if payload.get("reverses") is None:
            for giver, taker, _ in lines:
                check_way(payload["kind"], giver, taker)
        else:
            state, moved = self.transfers.get(payload["reverses"], ("", []))
            check(state == "posted" and lines == [(b, a, fen) for a, b, fen in reversed(moved)], "state")
            self.awaited = (payload["reverses"], name)
        if kind == "TransferPosted":
            self.move(lines, touched)
        else:
            self.reserve(lines, 1, touched)
        self.transfers[name] = ("posted" if kind == "TransferPosted" else "reserved", lines)

    def gone_on(self, name, kind, payload, touched):
        state, lines = self.transfers.get(name, ("", []))
        check(state == "reserved", "state")
        self.reserve(lines, -1, touched)
        amounts = [int(fen) for fen in payload.get("amountsFen", ["0"] * len(lines))]
        check(len(amounts) == len(lines), "state")
        check(all(0 <= a <= fen for a, (_, _, fen) in zip(amounts, lines)), "state")
        check(any(amounts) == (kind == "ReservationPosted"), "state")
        moved = [(giver, taker, a) for a, (giver, taker, _) in zip(amounts, lines) if a > 0]
        self.move(moved, touched)
        self.transfers[name] = ("posted" if moved else "over", moved)

    def take(self, name, kind, payload):
        touched = set()
        if kind == "TransferReversed":
            check(self.awaited == (name, payload["by"]), "state")
            self.awaited, self.transfers[name] = None, ("over", [])
            return
        check(self.awaited is None, "state")
        known = {"TransferPosted": self.begun, "TransferReserved": self.begun,
                 "ReservationPosted": self.gone_on, "ReservationEnded": self.gone_on}
        check(kind in known, "form")
        known[kind](name, kind, payload, touched)
        balances = payload["accounts"]
        stated = {one["account"]: (int(one["balanceFen"]), int(one["reservedFen"])) for one in balances}
        check(stated == {code: (self.held[code], self.aside[code]) for code in touched}, "balance")
        for code, (held, aside) in stated.items():
            check(aside >= 0 and (held >= aside or code.endswith("-source")), "overdrawn")

def main(path):
    ledger, entry = Ledger(), {"position": 0}
    with open(path, encoding="utf-8", newline="\n") as lines:
        next(lines)
        try:
            for entry in map(json.loads, filter(str.strip, lines)):
                if entry["stream"].startswith("transfer/"):
                    ledger.take(entry["stream"][9:], entry["type"], json.loads(entry["payload"]))
                else:
                    check(ledger.awaited is None, "state")
        except (Broken, KeyError, TypeError, ValueError) as fault:
            print(f"broken at entry {entry['position']}: {fault}")
            sys.exit(1)
    print(f"sound: {len(ledger.transfers)} transfers, {len(ledger.held)} accounts")

if __name__ == "__main__":
    main(sys.argv[1])
