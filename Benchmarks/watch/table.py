"""Runs the stages and prints the table; see `run`."""
import argparse
import importlib
import os
import sys
from pathlib import Path

from kit import Absent, Bench, Failed, Row

STAGES = [
    "feeds", "robots", "articles", "language", "duplicates", "stories", "topics", "tone", "relevance", "bursts",
    "forecast", "pipeline",
]
COLUMNS = [
    "stage", "set", "measure", "ours", "peer", "target", "speed", "peer’s", "ratio", "memory", "peer’s memory", "",
]


def figure(value, digits):
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() and digits == 0 else f"{value:.{digits}f}"


def speed(value, unit):
    if value is None:
        return ""
    rounded = f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
    return f"{rounded} {unit}/s"


def megabytes(value):
    return "" if value is None else f"{value / 1e6:,.0f} MB"


def cells(row):
    aims = []
    if row.target is not None:
        aims.append(("≤ " if row.lower_is_better else "≥ ") + f"{row.target:g}")
    if row.speed_target:
        aims.append(f"≥ {row.speed_target:,.0f}/s")
    if row.ratio_target:
        aims.append(f"≥ {row.ratio_target:g}×")
    if row.peak_target:
        aims.append(f"≤ {row.peak_target / 1e6:,.0f} MB")
    peer = figure(row.peer, row.digits)
    peer = f"{peer} ({row.peer_name})" if peer else (row.peer_name and f"({row.peer_name})")
    mark = ("✗ " + ", ".join(row.missed)) if row.missed else ("✓" if aims else "")
    return [
        row.stage, row.set, row.measure, figure(row.ours, row.digits), peer, "; ".join(aims),
        speed(row.speed, row.unit), speed(row.peer_speed, row.unit),
        f"{row.ratio:.1f}×" if row.ratio else "", megabytes(row.peak), megabytes(row.peer_peak),
        " ".join(part for part in (mark, row.note) if part),
    ]


def aligned(lines):
    widths = [max(len(line[index]) for line in lines) for index in range(len(COLUMNS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def markdown(lines):
    head, *rest = lines
    table = [head, ["---"] * len(head), *rest]
    return "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in table) + "\n"


def measured(name, bench):
    print(f"-- {name}", file=sys.stderr, flush=True)
    try:
        for row in importlib.import_module(f"stages.{name}").rows(bench):
            row.stage = name
            print(" ".join(part for part in cells(row) if part), file=sys.stderr, flush=True)
            yield row
    except (Absent, Failed) as reason:
        print(f"{name}: {reason}", file=sys.stderr, flush=True)
        note = "skipped: " if isinstance(reason, Absent) else "failed: "
        yield Row(set="", note=note + str(reason), stage=name)


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/watch/run", description=__doc__)
    parser.add_argument("--only", action="append", choices=STAGES, help="one stage (may be given again)")
    parser.add_argument("--quick", action="store_true", help="smaller inputs")
    parser.add_argument("--markdown", type=Path, help="write the table to this file as well")
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)), help="the core to run on")
    options = parser.parse_args()
    bench = Bench(Path(os.environ["HAIDANG_WATCH_PROGRAM"]).resolve(), options.core, options.quick)
    rows = [row for name in options.only or STAGES for row in measured(name, bench)]
    lines = [COLUMNS] + [cells(row) for row in rows]
    print(aligned(lines))
    if options.markdown:
        options.markdown.write_text(markdown(lines), encoding="utf-8")


main()
