#!/usr/bin/env python3
"""Packs a folder of fuzzing inputs into one file, an input a line in base64, and back.

    corpus.py pack FOLDER FILE      the smallest inputs first, up to 100 KB in all
    corpus.py unpack FILE FOLDER
"""
import base64
import hashlib
import pathlib
import sys

LIMIT = 100_000


def pack(folder, file):
    inputs = sorted((path.read_bytes() for path in folder.iterdir()), key=lambda part: (len(part), part))
    lines, size = [], 0
    for part in inputs:
        line = base64.b64encode(part).decode()
        size += len(line) + 1
        if size > LIMIT:
            break
        lines.append(line)
    file.write_text("".join(line + "\n" for line in lines))
    print(f"{len(lines)} of {len(inputs)} inputs kept in {file}")


def unpack(file, folder):
    for line in file.read_text().splitlines():
        part = base64.b64decode(line)
        (folder / hashlib.sha1(part).hexdigest()).write_bytes(part)


verb, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
{"pack": pack, "unpack": unpack}[verb](source, target)
