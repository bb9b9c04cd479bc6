"""Checks an exported journal with nothing but Python's own library; see docs/reference/journal-format.md.

python3 verify_journal.py JOURNAL.jsonl [POSITION:HASH ...]     (known from elsewhere, such as a printed seal)

Exit code 0: sound. 1: broken, with the lowest bad position. 2: no journal, or no such digest here.
"""
import datetime
import hashlib
import json
import sys

HEADER = """actor algorithm annuls commandId commandIndex occurredOn payloadHash payloadVersion position
previousHash reason recordedAt requestHash stream streamVersion supersedes type""".split()

class Broken(Exception):
    pass

def stop(code, text):
    print(text)
    sys.exit(code)

def check(good, fault):
    if not good:
        raise Broken(fault)

def digest_of(algorithm):
    check(algorithm in ("sha256", "sm3"), "hash")
    try:
        hashlib.new(algorithm)
    except ValueError:
        stop(2, f"this Python has no {algorithm}: the journal was not checked")
    return lambda data: hashlib.new(algorithm, data).digest()

def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

def merkle_root(digest, hashes):
    if len(hashes) == 1:
        return digest(b"\x00" + bytes.fromhex(hashes[0]))
    left = 1 << (len(hashes) - 1).bit_length() - 1  # the largest power of two below their number
    return digest(b"\x01" + merkle_root(digest, hashes[:left]) + merkle_root(digest, hashes[left:]))

def check_seal(digest, payload, pending, first):
    seal = json.loads(payload)
    datetime.date.fromisoformat(seal["day"])
    count = seal["lastPosition"] - seal["firstPosition"] + 1
    check(seal["firstPosition"] == first and 1 <= count <= len(pending), "seal")
    check(merkle_root(digest, pending[:count]).hex() == seal["merkleRoot"], "seal")
    del pending[:count]

def check_command(command, index, state):
    if command == state["command"]:
        check(index == state["commandIndex"] + 1, "key")
    else:
        check(index == 0 and command not in state["commands"], "key")
        state["commands"].add(command)
    state.update(command=command, commandIndex=index)

def check_entry(entry, state, anchors):
    at = state["position"] + 1
    check(isinstance(entry["payload"], str) and entry["position"] == at, "position")
    check(entry["previousHash"] == state["hash"], "link")
    digest = digest_of(entry["algorithm"])
    check(digest(entry["payload"].encode()).hex() == entry["payloadHash"], "payload")
    check(digest(canonical({key: entry[key] for key in HEADER})).hex() == entry["hash"], "hash")
    version = state["versions"].get(entry["stream"], 0) + 1
    check(entry["streamVersion"] == version, "version")
    check(entry["recordedAt"] >= state["recordedAt"], "time")
    check_command((entry["actor"], entry["commandId"]), entry["commandIndex"], state)
    check(all(known == entry["hash"] for position, known in anchors if position == at), "end")
    if entry["type"] == "DaySealed":
        check_seal(digest, entry["payload"], state["pending"], at - len(state["pending"]))
        state["seals"] += 1
    state["versions"][entry["stream"]] = version
    state["pending"].append(entry["hash"])
    state.update(position=at, hash=entry["hash"], recordedAt=entry["recordedAt"])

def main(path, *known):
    lines = iter(open(path, encoding="utf-8", errors="replace", newline="\n"))
    try:
        first = json.loads(next(lines, ""))
        anchors = [(int(one.split(":")[0]), one.split(":")[1]) for one in known]
        anchors.append((first["head"]["position"], first["head"]["hash"]))
        assert first["format"] == "minsheng-journal/1"
    except (AssertionError, KeyError, TypeError, ValueError):
        stop(2, f"{path} is not a journal")
    state = {"position": 0, "hash": "0" * 64, "recordedAt": 0, "seals": 0, "versions": {}, "pending": [],
             "command": None, "commandIndex": 0, "commands": set()}
    try:
        for line in filter(str.strip, lines):
            check_entry(json.loads(line), state, anchors)
        check(max(position for position, _ in anchors) <= state["position"], "end")
    except Broken as fault:
        stop(1, f"broken at entry {state['position'] + 1}: {fault}")
    except (AttributeError, KeyError, TypeError, ValueError):
        stop(1, f"broken at entry {state['position'] + 1}: it cannot be read")
    stop(0, f"sound: {state['position']} entries, {state['seals']} daily seals, last hash {state['hash']}")

if __name__ == "__main__":
    main(*sys.argv[1:])
