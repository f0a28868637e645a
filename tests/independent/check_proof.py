#!/usr/bin/env python3
"""Checks a proof file of a marking station, written from FORMAT.md alone and with Python's standard library alone.

usage: check_proof.py FILE --key KEY [--key KEY ...]

FILE is a proof file, or the text of a proof's QR code in a file. KEY is the public key of a station or a witness
(name+id+key), or of a controller (64 hexadecimal digits). Prints one JSON object. Ends with 0 where the proof is good,
4 where it is not, 1 where no key of the station was given.
"""

import base64
import hashlib
import json
import sys
import zlib

# --- Ed25519, RFC 8032 section 5.1 -----------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if x & 1 != sign else x


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def is_same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def is_signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = decompress(key), decompress(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    neutral = (0, 1, 1, 0)
    if is_same(multiply(8, a), neutral) or is_same(multiply(8, r), neutral):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return is_same(multiply(s, BASE), add(r, multiply(k, a)))


# --- Signed notes and checkpoints ------------------------------------------------------------------------------------


class Bad(Exception):
    """The proof is not good."""


class NoKey(Exception):
    """The station's key was not given."""


def need(condition, reason):
    if not condition:
        raise Bad(reason)


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Bad("not base64") from None
    need(base64.b64encode(data).decode() == text, "not base64")
    return data


def number(text):
    need(text.isascii() and text.isdigit() and (text == "0" or text[0] != "0"), "not a number")
    need(int(text) < 2**64, "not a number")
    return int(text)


class Key:
    def __init__(self, text):
        self.name, key_id, rest = text.split("+", 2)
        data = base64.b64decode(rest, validate=True)
        self.kind, self.key = data[0], data[1:]
        self.id = hashlib.sha256(self.name.encode() + b"\n" + data).digest()[:4]
        assert self.id.hex() == key_id and self.kind in (1, 4) and len(self.key) == 32


def read_note(text):
    head, empty, tail = text.rpartition("\n\n")
    need(empty == "\n\n" and tail.endswith("\n"), "no signed note")
    body = head + "\n"
    need(not any(c < " " and c != "\n" for c in body), "control characters")
    signatures = []
    for line in tail[:-1].split("\n"):
        dash, _, rest = line.partition(" ")
        name, space, data = rest.partition(" ")
        need(dash == "\u2014" and space and name and "+" not in name and not any(map(str.isspace, name)), "no signature line")
        data = unbase64(data)
        need(len(data) > 4, "signature too short")
        signatures.append((name, data[:4], data[4:]))
    return body, signatures


def signed_by(note, key):
    """None where the key did not sign; else the newest time, 0 for a plain signature."""
    body, signatures = note
    newest = None
    for name, key_id, data in signatures:
        if name == key.name and key_id == key.id:
            message, at = body.encode(), 0
            if key.kind == 4:
                need(len(data) == 72, "bad signature by " + name)
                at, data = int.from_bytes(data[:8], "big"), data[8:]
                need(at < 2**63, "bad signature by " + name)
                message = f"cosignature/v1\ntime {at}\n".encode() + message
            need(is_signed(key.key, message, data), "bad signature by " + name)
            newest = at if newest is None else max(newest, at)
    return newest


def read_checkpoint(note):
    lines = note[0][:-1].split("\n")
    need(len(lines) >= 3 and all(lines), "no checkpoint")
    root = unbase64(lines[2])
    need(len(root) == 32, "no checkpoint")
    return lines[0], number(lines[1]), root


# --- Proofs ----------------------------------------------------------------------------------------------------------

FIRST = "c2sp.org/tlog-proof@v1"


def read_code(text):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    data = b""
    for at in range(0, len(text), 3):
        group = text[at : at + 3]
        need(len(group) > 1 and all(c in digits for c in group), "code not whole")
        value = sum(digits.index(c) * 45**place for place, c in enumerate(group))
        need(value < 256 ** (len(group) - 1), "code not whole")
        data += value.to_bytes(len(group) - 1, "big")
    try:
        return zlib.decompress(data).decode()
    except (zlib.error, UnicodeDecodeError):
        raise Bad("code not whole") from None


def split_proofs(text):
    proofs, lines = [], text.split("\n")
    need(lines[0] == FIRST, "no proof")
    for line in lines:
        if line.startswith(FIRST):
            proofs.append([])
        proofs[-1].append(line)
    # Each but the last lost the line feed before the next one's first line.
    return ["\n".join(proof) + ("\n" if proof is not proofs[-1] else "") for proof in proofs]


def read_proof(text):
    head, empty, checkpoint = text.partition("\n\n")
    need(empty == "\n\n", "no proof")
    lines = head.split("\n")
    need(lines.pop(0) == FIRST, "no proof")
    need(lines and lines[0].startswith("extra "), "the entry is not in the file")
    entry = unbase64(lines.pop(0)[len("extra ") :])
    need(lines and lines[0].startswith("index "), "no index")
    index = number(lines.pop(0)[len("index ") :])
    path = [unbase64(line) for line in lines]
    need(all(len(one) == 32 for one in path) and len(path) < 64, "no path")
    return entry, index, path, checkpoint


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_from(entry, index, size, path):
    """By the definition of the tree: down from the head to the entry, then up again with the path from its end."""
    need(index < size, "outside the tree")
    turns, low, count = [], 0, size
    while count > 1:
        left = 1 << (count - 1).bit_length() - 1
        if index - low < left:
            turns.append("left")
            count = left
        else:
            turns.append("right")
            low, count = low + left, count - left
    need(len(path) == len(turns), "path of another length")
    head = leaf_hash(entry)
    for turn, other in zip(reversed(turns), path):
        head = node_hash(head, other) if turn == "left" else node_hash(other, head)
    return head


# --- What the entries say --------------------------------------------------------------------------------------------


def mark_digest(mark):
    lines = ["markstation-mark-v2" if "symbol" in mark else "markstation-mark-v1", mark["part"], mark["place"]]
    lines += [mark["symbol"]] if "symbol" in mark else []
    lines += [line["text"] for line in mark["lines"]]
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).digest()


def read_receipt(entry, realm, entries, controllers):
    data = bytes.fromhex(entry["receipt"])
    need(len(data) == 246 and data[:4] == b"MSR1", "no receipt")
    key_id = data[20:28]
    need(key_id[:1] == realm, "a receipt of the other realm")
    admitted = [
        bytes.fromhex(other["key"])
        for other in entries
        if other["act"] == "controller-admitted" and other["index"] < entry["index"]
    ]
    known = [("given", key) for key in controllers] + [("admitted", key) for key in admitted]
    source = "unknown"
    if known:
        its = [(how, key) for how, key in known if realm + hashlib.sha256(key).digest()[:7] == key_id]
        need(its, "a receipt by another controller")
        source, key = its[0]
        need(is_signed(key, data[:182], data[182:]), "bad signature of the controller")
    job, digest = int.from_bytes(data[44:52], "little"), data[92:124]
    return job, digest, data[124] == 4 and data[126] != 0, source


def read_mark(entries, realm, controllers):
    reserved = [entry for entry in entries if entry["act"] == "reserved"]
    if not reserved:
        return None
    job, mark = reserved[0]["index"], reserved[0]["mark"]
    digest = mark_digest(mark)
    need(digest.hex() == reserved[0]["digest"], "the digest is not that of the mark")
    shown = {"job": job, "text": [line["text"] for line in mark["lines"]], "made": "not shown", "read_back": None}
    shown["controller_key"] = ""
    for entry in entries:
        if entry["act"] == "received":
            about, of, witnessed, source = read_receipt(entry, realm, entries, controllers)
            need(about == job, "about another job")
            need(of == digest, "about another mark")
            if witnessed:
                shown["made"], shown["controller_key"] = "witnessed", source
        elif entry["act"] in ("settled", "verified"):
            need(entry["job"] == job, "about another job")
            if entry["act"] == "verified":
                shown["read_back"] = entry["matches"]
            elif entry["verdict"] == "partial":
                shown["made"] = "spoilt"
            elif entry["verdict"] == "complete" and shown["made"] == "not shown":
                shown["made"] = "attested"
    return shown


def check(text, keys, controllers):
    if text.startswith("MSP1:"):
        text = read_code(text.rstrip("\r\n")[len("MSP1:") :])
    proofs = [read_proof(one) for one in split_proofs(text)]
    need(len({checkpoint for *_, checkpoint in proofs}) == 1, "proofs of different checkpoints")
    note = read_note(proofs[0][3])
    origin, size, root = read_checkpoint(note)
    realm = {"markstation": b"R", "markstation-training": b"T"}.get(origin.partition("/")[0])
    need(realm is not None, "not the ledger of a marking station")
    station = [key for key in keys if key.kind == 1 and key.name == origin]
    if not station:
        raise NoKey(origin)
    need(signed_by(note, station[0]) is not None, "not signed by the station")
    seen = {key.name: signed_by(note, key) for key in keys if key.kind == 4}
    entries = []
    for entry, index, path, _ in proofs:
        need(root_from(entry, index, size, path) == root, f"entry {index} is not in the tree")
        read = json.loads(entry.decode())
        need(read["index"] == index, f"entry {index} calls itself another one")
        entries.append(read)
    return {
        "good": True,
        "origin": origin,
        "size": size,
        "seen": {name: at for name, at in seen.items() if at is not None},
        "entries": [entry["index"] for entry in entries],
        "mark": read_mark(entries, realm, controllers),
    }


def main(words):
    files, keys, controllers = [], [], []
    while words:
        word = words.pop(0)
        if word == "--key":
            key = words.pop(0)
            if len(key) == 64 and "+" not in key:
                controllers.append(bytes.fromhex(key))
            else:
                keys.append(Key(key))
        else:
            files.append(word)
    code = 0
    for file in files:
        with open(file, encoding="utf-8", errors="surrogateescape", newline="") as read:
            text = read.read()
        try:
            result = check(text, keys, controllers)
        except NoKey as error:
            result, code = {"good": False, "why": f"no key of {error}"}, 1
        except (Bad, ValueError, KeyError, TypeError, UnicodeError) as error:
            result, code = {"good": False, "why": str(error)}, 4
        print(json.dumps(result))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
