#!/usr/bin/env python3
"""Scores `haidang watch feed --full` by feedparser's own expectations (../shared/data/feedparser-tests).

    score.py PROGRAM [--failures] [--floor N] [--set FOLDER]

PROGRAM is `watch-benchmark`, or `haidang` (then "watch" is put before the verb), or "feedparser" for feedparser itself. Prints
"passed N of 2106, core N of 1257"; with --failures, what failed and why, on standard error;
with --floor, exit code 1 when fewer pass.
"""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys
from collections import defaultdict

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import fields  # noqa: E402
import names  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]


class CharacterEncodingOverride(Exception):
    pass


def dump(program, case, folder):
    headers = {k.lower(): v for k, v in case["headers"].items()}
    location = case["url"] or ""
    base = headers.get("content-location", "")
    if base and not base.startswith("javascript:"):
        location = base if "://" in base else "http://127.0.0.1:8097" + base
    return headers.get("content-type"), location, headers.get("content-language"), str(folder / case["file"])


def told(program, cases, folder):
    """What the program tells of each file, asking once for all files of the same headers."""
    groups = defaultdict(list)
    for number, case in enumerate(cases):
        kind, location, language, file = dump(program, case, folder)
        groups[kind, location, language].append((number, file))
    lines = [None] * len(cases)
    for (kind, location, language), files in groups.items():
        command = [*program, "feed", "--full"]
        for option, value in (("--content-type", kind), ("--location", location), ("--content-language", language)):
            if value:
                command += [option, value]
        for start in range(0, len(files), 500):
            part = files[start:start + 500]
            output = subprocess.run(command + [file for _, file in part], capture_output=True, check=False).stdout
            for (number, _), line in zip(part, output.splitlines(), strict=True):
                lines[number] = json.loads(line)
    return lines


def mapped(line, case):
    atom = line["format"].startswith("Atom")
    feed = fields.read(line["feed"], True, atom)
    if line["feed"].get("language") and "language" not in feed:
        feed["language"] = line["feed"]["language"]
    encoding = line["encoding"]
    if line["fault"] in ("encodingDiffers", "unreadableBytes"):
        encoding = names.ENCODINGS.get(encoding, encoding)
    scope = {
        "feed": feed, "entries": [fields.read(entry, False, atom) for entry in line["entries"]],
        "bozo": line["fault"] is not None, "version": names.VERSIONS.get(line["format"], ""),
        "encoding": encoding, "headers": names.Names((k.lower(), v) for k, v in case["headers"].items()),
        "bozo_exception": CharacterEncodingOverride() if line["fault"] == "encodingDiffers" else None,
        "feedparser": sys.modules[__name__], "datetime": datetime, "__builtins__": __builtins__,
    }
    for header, key in (("etag", "etag"), ("last-modified", "modified")):
        if scope["headers"].get(header):
            scope[key] = scope["headers"][header]
    if "modified" in scope:
        scope["modified_parsed"] = True
    return scope


def asked_of_peer(case, folder):
    """The names that an expectation reads, as feedparser itself fills them."""
    import feedparser

    kind, location, language, file = dump(None, case, folder)
    headers = {}
    if case["url"]:
        headers = {"content-type": "application/xml", **{k.lower(): v for k, v in case["headers"].items()}}
        headers["content-location"] = location
    result = feedparser.parse(pathlib.Path(file).read_bytes(), response_headers=headers)
    scope = {**result, "feedparser": feedparser, "datetime": datetime, "headers": result.get("headers", {})}
    add_headers(scope, names.Names((k.lower(), v) for k, v in case["headers"].items()))
    return scope


def add_headers(scope, headers):
    """What feedparser takes from the headers of its own fetching, the same for ours and for itself."""
    for header, key in (("etag", "etag"), ("last-modified", "modified")):
        if headers.get(header):
            scope[key] = headers[header]
    if "modified" in scope:
        scope["modified_parsed"] = True


def judge(case, scope):
    expression = case["expr"].replace("in locals()", "in globals()")
    try:
        return bool(eval(expression, scope())), ""  # noqa: S307
    except Exception as error:  # noqa: BLE001
        return False, repr(error)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program")
    options.add_argument("--failures", action="store_true")
    options.add_argument("--floor", type=int, default=0)
    options.add_argument("--set", type=pathlib.Path, default=ROOT.parent / "shared/data/feedparser-tests")
    options = options.parse_args()
    program = [options.program] + (["watch"] if pathlib.Path(options.program).name == "haidang" else [])
    cases = [json.loads(line) for line in (options.set / "expect.jsonl").read_text("utf-8").splitlines()]
    is_peer = options.program == "feedparser"
    lines = [{"fault": None, "detail": None}] * len(cases) if is_peer else told(program, cases, options.set)
    passed = core = 0
    for case, line in zip(cases, lines, strict=True):
        good, error = judge(
            case, lambda: asked_of_peer(case, options.set) if is_peer else mapped(line, case))  # noqa: B023
        passed += good
        core += good and case["core"]
        if not good and options.failures:
            print(case["file"], "|", case["expr"][:300], "|", error, "| told",
                  line["fault"], line["detail"], json.dumps(line)[:1500], file=sys.stderr)
    total = len(cases)
    print(f"passed {passed} of {total}, core {core} of {sum(case['core'] for case in cases)}")
    return 0 if passed >= options.floor else 1


if __name__ == "__main__":
    sys.exit(main())
