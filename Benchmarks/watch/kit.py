"""What every stage of the benchmark shares: running ours and a peer on one core, their cost, and a row of the table."""
import importlib
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = HERE / ".work"


class Failed(Exception):
    """A program that did not end well; the table shows the reason and goes on."""


class Absent(Exception):
    """An input that is not on this machine; the table says how to get it and goes on."""


@dataclass
class Cost:
    """CPU seconds (user and system, never wall) and peak resident bytes."""

    seconds: float
    peak: int


@dataclass
class Row:
    """One line of the table. Speeds are items per CPU second of one core."""

    set: str
    measure: str = ""
    ours: float | None = None
    peer: float | None = None
    peer_name: str = ""
    target: float | None = None
    lower_is_better: bool = False
    unit: str = ""
    speed: float | None = None
    peer_speed: float | None = None
    speed_target: float | None = None
    ratio_target: float | None = None
    peak: int | None = None
    peer_peak: int | None = None
    peak_target: int | None = None
    note: str = ""
    digits: int = 4
    stage: str = ""

    @property
    def ratio(self):
        return self.speed / self.peer_speed if self.speed and self.peer_speed else None

    @property
    def missed(self):
        """The targets of the issue that this row misses, in words."""
        found = []
        if self.target is not None:
            good = self.ours is not None and (
                self.ours <= self.target if self.lower_is_better else self.ours >= self.target)
            found += [] if good else ["quality"]
        if self.speed_target and not (self.speed and self.speed >= self.speed_target):
            found.append("speed")
        if self.ratio_target and not (self.ratio and self.ratio >= self.ratio_target):
            found.append("ratio")
        if self.peak_target and not (self.peak and self.peak <= self.peak_target):
            found.append("memory")
        return found


class Clock:
    """The CPU time of a peer's own work: `with clock:` around its loop, so that imports and reading do not count."""

    def __init__(self):
        self.seconds = 0.0

    def __enter__(self):
        self.start = time.process_time()

    def __exit__(self, *_):
        self.seconds += time.process_time() - self.start


@dataclass
class Bench:
    program: Path
    core: int
    quick: bool
    shared: Path = ROOT.parent / "shared" / "data"
    made: Path = field(default_factory=lambda: WORK / "made")
    out: Path = field(default_factory=lambda: WORK / "out")

    def __post_init__(self):
        self.made.mkdir(parents=True, exist_ok=True)
        self.out.mkdir(parents=True, exist_ok=True)

    def data(self, *parts):
        path = self.shared.joinpath(*parts)
        if not path.exists():
            raise Absent(f"no {'/'.join(parts)} in ../shared/data")
        return path

    def unlicensed(self, name, origin):
        """A set that may be measured with but not shipped: $HAIDANG_SETS/<name>."""
        path = Path(os.environ.get("HAIDANG_SETS", "")) / name
        if "HAIDANG_SETS" not in os.environ or not path.exists():
            raise Absent(f"get {origin} and name its folder: HAIDANG_SETS=dir with dir/{name}")
        return path

    def ours(self, *arguments, stdin=None, stdout=os.devnull, allowed=(0,)):
        """Runs a verb on one core. The cost is that of the whole process: start, reading, work, writing."""
        with open(stdin or os.devnull, "rb") as source, open(stdout, "wb") as sink:
            return self._run([str(self.program), *map(str, arguments)], source, sink, allowed)

    def ours_fed(self, *arguments, lines, stdout=os.devnull):
        """Runs a verb on lines that are made while it reads (the maker's time does not count)."""
        with open(stdout, "wb") as sink, open(self.out / "errors", "wb") as errors:
            process = self._start([str(self.program), *map(str, arguments)], subprocess.PIPE, sink, errors)
            for line in lines:
                process.stdin.write(line)
            process.stdin.close()
            return self._ended(process, (0,))

    def peer(self, stage, name, *arguments):
        """Runs `stages/<stage>.py`'s function `name(clock, *arguments)` in a process of its own on the same core."""
        result = self.out / "peer.json"
        command = [sys.executable, str(HERE / "kit.py"), stage, name, str(result), *map(str, arguments)]
        with open(os.devnull, "rb") as source, open(os.devnull, "wb") as sink:
            self._run(command, source, sink, (0,))
        cost = json.loads(result.read_text())
        return Cost(max(cost["seconds"], 1e-6), cost["peak"])

    def _run(self, command, source, sink, allowed):
        with open(self.out / "errors", "wb") as errors:
            return self._ended(self._start(command, source, sink, errors), allowed)

    def _start(self, command, source, sink, errors):
        launch = [sys.executable, "-S", "-E", str(HERE / "launch.py"), str(self.out / "cost"), str(self.core)]
        return subprocess.Popen(launch + command, stdin=source, stdout=sink, stderr=errors)

    def _ended(self, process, allowed):
        process.wait()
        seconds, peak, code = (self.out / "cost").read_text().split()
        if int(code) not in allowed:
            said = (self.out / "errors").read_text(errors="replace").strip().splitlines()
            words = next((line for line in reversed(said) if "Error" in line), said[-1] if said else "")
            raise Failed(f"{' '.join(map(str, process.args[7:9]))} … ended with {code}: {words[:160]}")
        return Cost(max(float(seconds), 1e-6), int(peak))


def read_lines(path):
    """The objects of a JSON Lines file."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write_lines(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def run_peer():
    stage, name, result, *arguments = sys.argv[1:]
    clock = Clock()
    getattr(importlib.import_module(f"stages.{stage}"), name)(clock, *arguments)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    Path(result).write_text(json.dumps({"seconds": clock.seconds, "peak": peak}))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    run_peer()
