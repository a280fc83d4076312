"""Measures and prints the tables; see `run` and README.md."""
import argparse
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import cost
import crowd
import walk
from peer_server import Peer
from province import Serving, Size, template

CPU_MS, PAGE_BYTES, GROWTH, P95_MS, RESIDENT = 10, 150_000, 1.5, 100, 150_000_000
# A page below this costs what answering at all costs; a ratio of two such figures says nothing.
LEAST_MS = 0.3
TURNS = 4
# A plan has at most 5,000 tasks.
FULL = (Size(plans=14, draft=400), Size(plans=200, draft=4_000))
QUICK = (Size(plans=3, draft=200), Size(plans=20, draft=2_000))


@dataclass
class Cost:
    """Of one kind of page: milliseconds of processor a request in the program and in PostgreSQL, largest page in bytes."""

    program: float
    database: float
    size: int

    @property
    def whole(self):
        return self.program + self.database


class Meter:
    """Asks for the pages of one kind in turn, and reads off what that cost."""

    def __init__(self, serving, kind):
        self.serving, self.readers, self.size = serving, [], 0
        self.asked, self.program, self.database = 0, 0, 0
        for address in kind.addresses:
            for _ in range(3):
                answer, reader = serving.get(address)
                if answer.status != 200:
                    raise SystemExit(f"{address} answers {answer.status}")
            self.size = max(self.size, len(answer.content))
            self.readers.append((address, reader))

    def ask(self, least_ms, most):
        """Until the processor has worked so long in all, or so often."""
        begun, before = self.serving.cpu_ms(), (self.program, self.database)
        while self.program < least_ms and self.asked < most:
            for address, reader in self.readers:
                reader.get(address)
            self.asked += len(self.readers)
            self.program, self.database = (
                past + now - then for past, now, then in zip(before, self.serving.cpu_ms(), begun))

    @property
    def cost(self):
        return Cost(self.program / self.asked, self.database / self.asked, self.size)


def measured(kinds, least_ms, most):
    """What the same kind costs in several provinces. They take turns, as the machine is not the same from second to second."""
    meters = [Meter(serving, kind) for serving, kind in kinds]
    for turn in range(1, TURNS + 1):
        for meter in meters:
            meter.ask(least_ms * turn / TURNS, most * turn / TURNS)
    return [meter.cost for meter in meters]


class Table:
    def __init__(self):
        self.lines, self.misses = [], []

    def add(self, *cells):
        self.lines.append([str(cell) for cell in cells])
        print("  ".join(self.lines[-1]), file=sys.stderr, flush=True)

    def miss(self, text):
        self.misses.append(text)

    def text(self):
        widths = [max(len(line[i]) for line in self.lines) for i in range(len(self.lines[0]))]
        return "\n".join(
            "  ".join(
                cell.ljust(width) if not i else cell.rjust(width)
                for i, (cell, width) in enumerate(zip(line, widths))).rstrip()
            for line in self.lines)

    def markdown(self):
        head, *rest = self.lines
        rows = [head, ["---"] + ["---:"] * (len(head) - 1), *rest]
        return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def pages(engine, small, large, options, peer_ms):
    table = Table()
    table.add("page", "CPU ms, small", "large", "growth", "shows", "PostgreSQL ms, small", "large", "KB, large", "to Django's", "")
    least, most = (120, 40) if options.quick else (400, 300)
    few = {kind.name: kind for kind in walk.kinds(small)}
    many = {kind.name: kind for kind in walk.kinds(large)}
    for name, kind in many.items():
        if options.only and not any(name.startswith(only) for only in options.only):
            continue
        both = [(large, kind)] + ([(small, few[name])] if name in few else [])
        b, a = (measured(both, least, most) + [None])[:2]
        growth = max(b.whole, LEAST_MS) / max(a.whole, LEAST_MS) if a else None
        shown = max(1, b.size / a.size) if a else None
        wrong = []
        for where, one in (("", b), (" in the smaller province", a)):
            if one and one.program > CPU_MS:
                wrong.append(f"{one.program:.1f} ms of processor{where}")
            if one and one.database > CPU_MS:
                wrong.append(f"{one.database:.1f} ms of processor in PostgreSQL{where}")
        if b.size > PAGE_BYTES:
            wrong.append(f"{b.size / 1000:.0f} KB")
        if growth and growth > GROWTH * shown:
            wrong.append(f"{growth:.1f} times the smaller province's cost, showing {shown:.1f} times as much")
        if wrong:
            table.miss(f"{engine} {name}: {', '.join(wrong)}")
        table.add(
            name, f"{a.program:.2f}" if a else "", f"{b.program:.2f}", f"{growth:.2f}" if growth else "", f"{shown:.2f}" if shown else "",
            f"{a.database:.2f}" if a and engine == "postgres" else "",
            f"{b.database:.2f}" if engine == "postgres" else "", f"{b.size / 1000:.1f}", f"{b.whole / peer_ms:.2f}",
            "✗" if wrong else "✓")
    return table, list(many.values())


def files(engine, large, kinds, table):
    """Every list taken away as a file: what it costs, and that memory stays bounded."""
    table.add("file", "CPU ms", "PostgreSQL ms", "KB", "in memory before, MB", "after")
    for link in walk.exports(large, kinds):
        before = cost.resident(large.process.pid)
        program, database = large.cpu_ms()
        answer, _ = large.get(link)
        if answer.status != 200:
            raise SystemExit(f"{link} answers {answer.status}")
        later = large.cpu_ms()
        table.add(
            link, f"{later[0] - program:.0f}", f"{later[1] - database:.0f}", f"{len(answer.content) / 1000:.0f}",
            f"{before / 1e6:.0f}", f"{cost.resident(large.process.pid) / 1e6:.0f}")
    return table


def measure(engine, sizes, options, peer_ms):
    said = []
    with ExitStack() as stack:
        small, large = (stack.enter_context(Serving(size, engine)) for size in sizes)
        said.append(f"\n{engine}: {small.occurrences:,} and {large.occurrences:,} occurrences")
        table, kinds = pages(engine, small, large, options, peer_ms)
        said.append(table.text())
        misses, markdown = table.misses, table.markdown()
        if not options.only:
            ordered, rate = crowd.latencies(large, kinds, 1 if options.quick else 4)
            p95 = crowd.share(ordered, 0.95)
            said.append(
                f"\n{crowd.USERS} readers at once, without a pause: {len(ordered)} pages, {rate:.0f} a second, half"
                f" within {crowd.share(ordered, 0.5):.0f} ms, 95 in 100 within {p95:.0f} ms")
            if p95 > P95_MS:
                misses.append(f"{engine}: 95 in 100 pages of {crowd.USERS} readers come within {p95:.0f} ms")
            said.append(f"most memory after pages and readers: {cost.resident(large.process.pid) / 1e6:.0f} MB\n")
            said.append(files(engine, large, kinds, Table()).text())
            peak = cost.resident(large.process.pid)
            if peak > RESIDENT:
                misses.append(f"{engine}: {peak / 1e6:.0f} MB in memory")
    return "\n".join(said), markdown, misses


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/desk/run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small province, fewer requests")
    parser.add_argument("--engine", choices=["sqlite", "postgres"], help="only this one")
    parser.add_argument("--only", action="append", help="only pages whose pattern begins so; no readers at once")
    parser.add_argument("--markdown", type=Path, help="write the tables of pages to this file as well")
    parser.add_argument("--fresh", action="store_true", help="make the provinces anew")
    options = parser.parse_args()
    sizes = QUICK if options.quick else FULL
    for size in sizes:
        template(size, options.fresh)
    misses, markdown = [], ""
    with Peer(sizes[1]) as peer:
        peer_ms, peer_bytes = peer.measured(100 if options.quick else 400)
        print(
            f"Django {peer_version()} (gunicorn, one sync worker, SQLite): {peer_ms:.2f} ms of processor a list of 50 rows"
            f" out of {peer.rows:,}, {peer_bytes / 1000:.1f} KB", flush=True)
    for engine in [options.engine] if options.engine else ["sqlite", "postgres"]:
        said, table, missed = measure(engine, sizes, options, peer_ms)
        print(said, flush=True)
        markdown += f"\n{engine}\n\n{table}"
        misses += missed
    if options.markdown:
        options.markdown.write_text(markdown, encoding="utf-8")
    print("\n" + ("\n".join(["Missed:", *misses]) if misses else "Every limit is kept."))
    sys.exit(1 if misses else 0)


def peer_version():
    import django
    return django.get_version()


main()
