"""A made-up province on an engine, and the real program serving it."""
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import cost
from browser import Browser

PROGRAM = os.environ["HAIDANG_PROGRAM"]
WORK = Path(__file__).resolve().parent / ".work"
AGENCIES, YEARS, TODAY = 200, 5, "2026-11-16"


@dataclass
class Size:
    """What `haidang sample` is asked for, and how long the plan is that still waits for its review."""

    plans: int
    draft: int

    @property
    def folder(self):
        return WORK / f"province-{AGENCIES}-{self.plans}-{YEARS}-{self.draft}"


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"haidang {' '.join(map(str, arguments))}: {done.stdout}{done.stderr}")
    return done.stdout


def template(size, fresh=False):
    """The data folder with everything in it but a session; made once and kept, as it takes minutes."""
    if fresh:
        shutil.rmtree(size.folder, ignore_errors=True)
    if not (size.folder / "whole").exists():
        shutil.rmtree(size.folder, ignore_errors=True)
        print(f"-- making a province of {size.plans} plans", flush=True)
        run("sample", "--data", size.folder, "--agencies", AGENCIES, "--plans", size.plans, "--years", YEARS,
            "--today", TODAY)
        plan = size.folder / "ke-hoach-dai.md"
        plan.write_text(long_plan(size.draft))
        run("plan", "import", "--data", size.folder, plan)
        (size.folder / "whole").touch()
    return size.folder


def long_plan(tasks):
    """A plan with a table of so many tasks, sixty to a part."""
    head = [
        "**ỦY BAN NHÂN DÂN**", "**TỈNH AN HẢI**", "", "Số: 999/KH-UBND", "",
        "*An Hải, ngày 12 tháng 10 năm 2026*", "", "# KẾ HOẠCH", "",
        "**Thông tin đối ngoại tỉnh An Hải giai đoạn 2026 - 2030**", "",
        "Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05/4/2016;", "",
        "## PHỤ LỤC: DANH MỤC NHIỆM VỤ", "",
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện |", "|---|---|---|---|---|",
    ]
    rows = []
    for number in range(tasks):
        if number % 60 == 0:
            rows.append(f"| {roman(number // 60 + 1)} | Nhóm nhiệm vụ thứ {number // 60 + 1} | | | |")
        lead = "Sở Ngoại vụ" if number % 9 else "Trung tâm Dữ liệu Đại dương"
        rows.append(
            f"| {number % 60 + 1} | Xây dựng chuyên trang số {number + 1} giới thiệu tiềm năng, thế mạnh của tỉnh"
            f" đến bạn bè quốc tế | {lead} | Văn phòng UBND tỉnh | Năm {2026 + number % 5} |")
    return "\n".join(head + rows) + "\n"


def roman(number):
    text = ""
    for value, sign in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
                        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text, number = text + sign, number - value
    return text


@dataclass
class Serving:
    """The program on a copy of a province; reads its own cost."""

    size: Size
    engine: str
    data: Path = None
    database: str = None
    process: subprocess.Popen = None
    port: int = 0
    readers: list = field(default_factory=list)

    def __enter__(self):
        name = f"{self.size.folder.name.replace('-', '_')}"
        self.data = WORK / "running" / f"{self.engine}-{name}"
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.size.folder, self.data)
        # A province that was made before may be of an older version.
        run("setup", "--data", self.data)
        settings = ["--data", self.data]
        if self.engine == "postgres":
            self.database = f"desk_{name}"[:60]
            url = postgres_url(self.database)
            admin("DROP DATABASE IF EXISTS " + self.database)
            admin(f"CREATE DATABASE {self.database} TEMPLATE template0 LOCALE 'C.UTF-8' ENCODING 'UTF8'")
            run("database", "copy", self.data / "haidang.sqlite", url)
            admin("VACUUM ANALYZE", self.database)
            settings += ["--database", url]
        passwords = {}
        for role in ("officer", "administrator"):
            email = f"{role}@do-toc-do.example"
            said = run("account", "add", *settings, email, "--name", "Người Đo", "--role", role)
            passwords[email] = re.search(r"Mật khẩu: (\S+)", said).group(1)
        self.port = free_port()
        with open(self.data / "serve.log", "w") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", *map(str, settings), "--port", str(self.port)], stdout=log, stderr=log)
        self._wait()
        self.readers = [Browser(self.port).sign_in(email, password) for email, password in passwords.items()]
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.terminate()
            self.process.wait(30)
        if self.database:
            admin(f"DROP DATABASE IF EXISTS {self.database} WITH (FORCE)")
        shutil.rmtree(self.data, ignore_errors=True)

    def _wait(self):
        # A province of an earlier program has its lists made first.
        last = time.monotonic() + 600
        while time.monotonic() < last and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        self.process.kill()
        raise SystemExit("the server did not start:\n" + (self.data / "serve.log").read_text()[-2000:])

    @property
    def occurrences(self):
        import sqlite3
        with sqlite3.connect(self.size.folder / "haidang.sqlite") as file:
            return file.execute("SELECT count(*) FROM occurrence").fetchone()[0]

    def cpu_ms(self):
        """Of the program, and of the database's own processes (none with SQLite)."""
        return cost.cpu_ms([self.process.pid]), cost.cpu_ms(cost.backends(self.database) if self.database else [])

    def get(self, address):
        """As the focal officer, or as the administrator where the officer may not look."""
        answer = None
        for reader in self.readers:
            answer = reader.get(address)
            if answer.status != 403:
                return answer, reader
        return answer, self.readers[-1]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def postgres_url(database):
    return os.environ["HAIDANG_BENCHMARK_POSTGRES"].replace("@/postgres?", f"@/{database}?")


def admin(statement, database="postgres"):
    url = os.environ["HAIDANG_BENCHMARK_POSTGRES"]
    user, folder = re.match(r"postgres://([^@]+)@/postgres\?host=(.+)", url).groups()
    done = subprocess.run(
        ["psql", "-q", "-v", "ON_ERROR_STOP=1", "-U", user, "-h", folder, "-d", database, "-c", statement],
        capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{statement}: {done.stderr}")
