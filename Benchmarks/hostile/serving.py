"""The real program on a folder of its own, with people in it, and how much memory it and its children hold."""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "desk"))
from browser import PASSWORD, Browser  # noqa: E402

PROGRAM = os.environ["HAIDANG_PROGRAM"]


class Serving:
    def __init__(self, data=None, database=None, arguments=()):
        self.data = Path(data or tempfile.mkdtemp(prefix="haidang-hostile-"))
        self.where = ["--data", str(self.data)] + (["--database", database] if database else [])
        self.arguments = list(arguments)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        out = subprocess.run([PROGRAM, "setup", *self.where], capture_output=True, text=True, check=True).stdout
        self.email = re.search(r"(\S+@\S+)", out).group(1)
        once = re.search(r"(?:Password|Mật khẩu)[^:]*:\s*(\S+)", out).group(1)
        self.log = self.data.parent / (self.data.name + ".log")
        self.start()
        self.cookies = Browser(self.port).sign_in(self.email, once).cookies

    def start(self):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", *self.where, "--port", str(self.port), *self.arguments],
            stdout=subprocess.DEVNULL, stderr=open(self.log, "a"))
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                if self.ask("/healthz")[0] == 200:
                    return
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit("the server did not start: " + self.log.read_text()[-2000:])

    def browser(self):
        return Browser(self.port, self.cookies)

    def ask(self, address, timeout=60):
        """Status and milliseconds of one request on a connection of its own."""
        import http.client
        begun = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        fields = {"Cookie": "; ".join(f"{n}={v}" for n, v in getattr(self, "cookies", {}).items())}
        try:
            connection.request("GET", address, headers=fields)
            answer = connection.getresponse()
            answer.read()
            return answer.status, (time.perf_counter() - begun) * 1000
        finally:
            connection.close()

    def events(self, name):
        """Lines of the log with this message."""
        lines = (json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{"))
        return [line for line in lines if name in (line.get("message"), line.get("msg"), line.get("event"))]

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)
        shutil.rmtree(self.data, ignore_errors=True)
        self.log.unlink(missing_ok=True)


def resident(pid):
    """MB that a process holds."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as facts:
            return int(re.search(r"Pss:\s+(\d+)", facts.read()).group(1)) / 1024
    except (OSError, AttributeError):
        return 0.0


def descendants(pid):
    found = []
    for task in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = task.read_text().rsplit(")", 1)[1].split()
            if int(fields[1]) == pid:
                child = int(task.parent.name)
                found += [child] + descendants(child)
        except (OSError, IndexError):
            pass
    return found


class Watch:
    """Asks for pages all the while and keeps the longest wait; looks at memory."""

    PAGES = ["/healthz", "/plans", "/tasks", "/agencies"]

    def __init__(self, serving, pages=None):
        self.serving, self.pages = serving, pages or self.PAGES
        self.waits, self.memory, self.together, self.wrong = [], 0.0, 0.0, []
        self.over = threading.Event()

    def __enter__(self):
        self.threads = [threading.Thread(target=self.reads), threading.Thread(target=self.weighs)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def reads(self):
        number = 0
        while not self.over.is_set():
            page = self.pages[number % len(self.pages)]
            number += 1
            try:
                status, taken = self.serving.ask(page)
                self.waits.append(taken)
                if status != 200:
                    self.wrong.append(f"{page}: {status}")
            except OSError as error:
                self.wrong.append(f"{page}: {error}")
            time.sleep(0.02)

    def weighs(self):
        pid = self.serving.process.pid
        while not self.over.is_set():
            own = resident(pid)
            self.memory = max(self.memory, own)
            self.together = max(self.together, own + sum(map(resident, descendants(pid))))
            time.sleep(0.1)

    @property
    def longest(self):
        return max(self.waits, default=float("inf"))
