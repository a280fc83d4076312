"""What is played. A part gives figures: what, value, the most it may be, unit."""
import http.client
import os
import re
import socket
import sqlite3
import subprocess
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import files
from serving import PASSWORD, PROGRAM, Browser, Serving, Watch, descendants, resident

ROOT = Path(__file__).resolve().parents[2]
FORM = "application/x-www-form-urlencoded"


class LeftOut(Exception):
    pass


@contextmanager
def serving(**how):
    running = Serving(**how)
    try:
        yield running
    finally:
        running.stop()


def upload(running, token, name, content):
    """The status of one upload; 0 when the connection was closed."""
    line = uuid.uuid4().hex
    head = (f'--{line}\r\nContent-Disposition: form-data; name="form-token"\r\n\r\n{token}\r\n--{line}\r\n'
            f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n').encode()
    body = head + content + f"\r\n--{line}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=400)
    try:
        connection.request("POST", "/drafts/new", body, {
            "Cookie": "; ".join(f"{n}={v}" for n, v in running.cookies.items()),
            "Content-Type": f"multipart/form-data; boundary={line}"})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except OSError:
        return 0
    finally:
        connection.close()


def small_texts():
    """Two texts of 16 MB that are nothing but "- a"."""
    with serving() as running:
        token = running.browser().get("/drafts/new").token
        with Watch(running) as watch, ThreadPoolExecutor(2) as pool:
            begun = time.monotonic()
            statuses = list(pool.map(lambda n: upload(running, token, f"{n}.txt", files.many_lines(16) + b"%d" % n), range(2)))
            taken = time.monotonic() - begun
        wrong = [status for status in statuses if status != 422]
        return [("longest wait for a page", watch.longest, 200, "ms"), ("both refused in", taken, 20, "s"),
                ("memory with children", watch.together, 500, "MB"), ("not refused in words", len(wrong), 0, ""),
                ("pages that failed", len(watch.wrong), 0, "")]


def many_uploads():
    """64 uploads of every kind at once."""
    with serving() as running:
        token = running.browser().get("/drafts/new").token
        sent = [(f"{n}-{name}", content + b"\n" * n) for n in range(64) for name, content in [files.KINDS[n % len(files.KINDS)]]]
        with Watch(running) as watch, ThreadPoolExecutor(64) as pool:
            begun = time.monotonic()
            statuses = list(pool.map(lambda file: upload(running, token, *file), sent))
            taken = time.monotonic() - begun
        time.sleep(5)
        known = {303, 422, 413, 503}
        return [("longest wait for a page", watch.longest, 200, "ms"), ("memory of the server", watch.memory, 500, "MB"),
                ("memory with children", watch.together, 500, "MB"),
                ("memory 5 s later", resident(running.process.pid), 200, "MB"), ("all answered in", taken, 600, "s"),
                ("answers that say nothing", sum(status not in known for status in statuses), 0, ""),
                ("turned away for now", statuses.count(503), 64, ""), ("read", -statuses.count(303), -8, ""),
                ("pages that failed", len(watch.wrong), 0, "")]


def long_fields():
    """64 forms at once with a long text and no file: half of them with a token that is not ours."""
    with serving() as running:
        token = running.browser().get("/drafts/new").token
        text = b"I. NHI\xe1\xbb\x86M V\xe1\xbb\xa4\n" + b"1. Ra so\xc3\xa1t h\xe1\xbb\x93 s\xc6\xa1\n" * 9_000

        def send(number):
            line = uuid.uuid4().hex
            own = token if number % 2 else "x" * len(token)
            body = b"".join(
                f'--{line}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode() + value + b"\r\n"
                for name, value in [("form-token", own.encode()), ("pasted", text + b"%d" % number), ("pasted2", text * 3)])
            connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=300)
            try:
                connection.request("POST", "/drafts/new", body + f"--{line}--\r\n".encode(), {
                    "Cookie": "; ".join(f"{n}={v}" for n, v in running.cookies.items()),
                    "Content-Type": f"multipart/form-data; boundary={line}"})
                return connection.getresponse().status
            except OSError:
                return 0
            finally:
                connection.close()

        with Watch(running) as watch, ThreadPoolExecutor(64) as pool:
            statuses = list(pool.map(send, range(64)))
        # A form may be closed upon before it was sent whole.
        unknown = [status for status in statuses if status not in {0, 303, 403, 413, 422, 503}]
        return [("longest wait for a page", watch.longest, 200, "ms"), ("memory with children", watch.together, 500, "MB"),
                ("taken with a foreign token", sum(status in {303, 422} for status in statuses[::2]), 0, ""),
                ("answers that say nothing", len(unknown), 0, ""), ("pages that failed", len(watch.wrong), 0, "")]


def many_places():
    """600 sign-ins at once, each from an address of its own, at accounts that are not there."""
    with serving() as running:
        def guess(number):
            try:
                browser = Browser(running.port)
                place = f"127.{number // 200 + 1}.{number % 200 + 1}.7"
                browser.connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=120, source_address=(place, 0))
                page = browser.get("/sign-in")
                return browser.post("/sign-in", **{
                    "form-token": page.token, "email": f"ai{number}@coquan.vn", "password": "sai sai sai"}).status
            except (OSError, AttributeError):
                return 0

        with Watch(running) as watch, ThreadPoolExecutor(100) as pool:
            statuses = list(pool.map(guess, range(600)))
        return [("longest wait for a page", watch.longest, 1000, "ms"), ("memory of the server", watch.memory, 500, "MB"),
                ("answers of none of the known kinds", sum(status not in {0, 422, 429, 503} for status in statuses), 0, ""),
                ("pages that failed", len(watch.wrong), 0, "")]


def orphans():
    """The server is killed while a file is read: whoever reads it ends, too."""
    with serving() as running:
        token = running.browser().get("/drafts/new").token
        heavy = files.drawing(400_000)
        sender = threading.Thread(target=upload, args=(running, token, "ve.pdf", heavy))
        sender.start()
        children, until = [], time.monotonic() + 20
        while not children and time.monotonic() < until:
            children = descendants(running.process.pid)
            time.sleep(0.02)
        time.sleep(0.5)
        children = descendants(running.process.pid)
        running.process.kill()
        running.process.wait()
        sender.join()
        begun = time.monotonic()
        while any(is_running(child) for child in children) and time.monotonic() < begun + 30:
            time.sleep(0.05)
        taken = time.monotonic() - begun
        return [("not seen to read", not children, 0, ""), ("the last of them ended after", taken, 3, "s")]


def is_running(pid):
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def attempt(running, password, place, cookies=None):
    """The status of one sign-in from a network address of this machine."""
    browser = Browser(running.port, cookies)
    browser.connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=60, source_address=(place, 0))
    token = browser.get("/sign-in").token
    return browser.post("/sign-in", **{"form-token": token, "email": running.email, "password": password}).status


def guesses():
    """200 wrong passwords from one address, 60 more from twelve; then the owner, elsewhere and in their own browser."""
    with serving() as running:
        statuses = [attempt(running, "sai sai sai", "127.0.0.9") for _ in range(200)]
        elsewhere = attempt(running, PASSWORD, "127.0.0.77")
        for number in range(60):
            attempt(running, "sai sai sai", f"127.0.1.{number % 12 + 1}")
        own = attempt(running, PASSWORD, "127.0.0.9", {k: v for k, v in running.cookies.items() if "device" in k})
        rows = len(running.events("sign-in refused"))
        return [("guesses heard of 200", statuses.count(422), 5, ""), ("owner kept out elsewhere", elsewhere != 303, 0, ""),
                ("owner kept out of their own browser", own != 303, 0, ""), ("refusals missing in the log", 255 - rows, 0, "")]


def connect(running, beginning, place="127.0.0.1"):
    line = socket.create_connection(("127.0.0.1", running.port), timeout=20, source_address=(place, 0))
    line.sendall(beginning)
    return line


def flood(beginning, count=2000):
    """So many connections that never finish their request; what a normal request takes meanwhile."""
    def play():
        with serving() as running:
            held = []
            over = threading.Event()

            def hold():
                while not over.is_set():
                    if len(held) < count:
                        try:
                            held.append(connect(running, beginning))
                        except OSError:
                            time.sleep(0.01)
                    else:
                        for line in held[:50]:
                            try:
                                line.send(b"x")
                            except OSError:
                                held.remove(line)
                        time.sleep(0.01)

            holder = threading.Thread(target=hold)
            holder.start()
            time.sleep(3)
            waits, failed = [], 0
            for _ in range(20):
                try:
                    status, taken = running.ask("/plans", timeout=30)
                    waits.append(taken)
                    failed += status != 200
                except OSError:
                    failed += 1
            memory = resident(running.process.pid)
            over.set()
            holder.join()
            for line in held:
                line.close()
            return [("longest wait for a page", max(waits, default=1e9), 1000, "ms"), ("pages that failed", failed, 0, ""),
                    ("memory of the server", memory, 300, "MB")]
    return play


def big_open_bodies():
    """900 bodies of 1 MB to addresses that answer strangers, from thirty addresses."""
    with serving() as running:
        head = (f"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: {FORM}\r\nContent-Length: 1000000\r\n\r\n").encode()
        before = resident(running.process.pid)
        lines, closed = [], 0
        for number in range(900):
            try:
                line = connect(running, head, f"127.0.2.{number % 30 + 1}")
                line.settimeout(1)
                lines.append(line)
                line.sendall(b"a" * 100_000)
            except OSError:
                closed += 1
        memory = resident(running.process.pid)
        status, taken = running.ask("/plans", timeout=30)
        for line in lines:
            line.close()
        return [("memory taken", memory - before, 100, "MB"), ("wait for a page", taken, 1000, "ms"),
                ("pages that failed", status != 200, 0, "")]


def malformed():
    """Requests that are written wrong: none is a mistake of the program."""
    cases = [
        b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n", b"Content-Length: 9\r\n\r\nab", b"Content-Length: -1\r\n\r\n",
        b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"Content-Length: 4\r\n\r\n\xff\xfe%zz", b"Content-Length: 8\r\n\r\nemail=%0"]
    kinds = [FORM, "multipart/form-data; boundary=x", "multipart/form-data", "application/json", ""]
    with serving() as running:
        cookie = "; ".join(f"{n}={v}" for n, v in running.cookies.items())
        wrong, sent = [], 0
        for address in ["/sign-in", "/preferences", "/drafts/new", "/account/password", "/plans", "/api/v1/agreements", "/tasks/x", "/%ff"]:
            for kind in kinds:
                for case in cases:
                    request = (f"POST {address} HTTP/1.1\r\nHost: a\r\nCookie: {cookie}\r\nConnection: close\r\n"
                               f"Content-Type: {kind}\r\n").encode() + case
                    sent += 1
                    try:
                        line = connect(running, request)
                        line.settimeout(2)
                        line.shutdown(socket.SHUT_WR)
                        answer = line.recv(4096)
                    except OSError:
                        answer = b""
                    status = re.match(rb"HTTP/1.1 (\d+)", answer)
                    if status and int(status[1]) >= 500:
                        wrong.append((address, kind, case, status[1]))
        faults = len(running.events("request failed"))
        if wrong:
            print("   ", wrong[:3])
        return [(f"answers of 500 and more to {sent} requests", len(wrong), 0, ""), ("mistakes in the log", faults, 0, "")]


def locked_writer():
    """Another program holds the database for writing."""
    with serving() as running:
        holder = sqlite3.connect(running.data / "haidang.sqlite", isolation_level=None)
        # After a break: when they were here last wants to be written.
        holder.execute("UPDATE session SET seen_at = seen_at - 1200000, created_at = created_at - 1200000")
        holder.execute("BEGIN IMMEDIATE")
        time.sleep(2.5)
        answers = [running.ask(page) for page in ["/plans", "/tasks", "/tasks/board", "/agencies", "/account", "/healthz"]]
        writes = running.ask("/healthz/writes")[0]

        def sign_in(_):
            begun = time.monotonic()
            return attempt(running, "sai sai sai", "127.0.0.5"), time.monotonic() - begun

        with ThreadPoolExecutor(6) as pool:
            tries = list(pool.map(sign_in, range(6)))
        running.process.terminate()
        running.process.wait()
        begun = time.monotonic()
        running.start()
        started = time.monotonic() - begun
        holder.execute("ROLLBACK")
        holder.close()
        return [("pages that failed", sum(status != 200 for status, _ in answers), 0, ""),
                ("longest wait for a page", max(taken for _, taken in answers), 200, "ms"),
                ("said to be able to write", writes != 503, 0, ""),
                ("six sign-ins not answered 503", sum(status != 503 for status, _ in tries), 0, ""),
                ("longest wait of six sign-ins", max(taken for _, taken in tries), 21, "s"),
                ("start of the program", started, 5, "s")]


def full_disk():
    """The disk of the database is full."""
    if os.geteuid() != 0:
        raise LeftOut("a small disk needs root")
    folder = Path(f"/tmp/haidang-disk-{uuid.uuid4().hex[:8]}")
    folder.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)], check=True, capture_output=True)
    except subprocess.CalledProcessError:
        folder.rmdir()
        raise LeftOut("no small disk can be mounted here")
    running = None
    try:
        running = Serving(data=folder / "data")
        with open(folder / "filling", "wb") as filling:
            try:
                while True:
                    filling.write(b"x" * 65_536)
                    filling.flush()
            except OSError:
                pass
        time.sleep(2.5)
        pages = [running.ask(page) for page in ["/plans", "/tasks", "/tasks/board", "/agencies", "/account", "/healthz"]]
        writes = running.ask("/healthz/writes")[0]
        browser = running.browser()
        token = browser.get("/account/password").token
        change = browser.post("/account/password", **{
            "form-token": token, "old": PASSWORD, "password": "mot cau khac han", "again": "mot cau khac han"}).status
        (folder / "filling").unlink()
        time.sleep(3)
        again = running.ask("/healthz/writes")[0]
        mistakes = len(running.events("request failed"))
        return [("pages that failed", sum(status != 200 for status, _ in pages), 0, ""), ("said to be able to write", writes != 503, 0, ""),
                ("changes not answered 503", change != 503, 0, ""), ("not whole with room again", again != 200, 0, ""),
                ("mistakes in the log", mistakes, 0, "")]
    finally:
        if running:
            running.stop()
        subprocess.run(["umount", str(folder)], capture_output=True)
        folder.rmdir()


def database_away():
    """PostgreSQL stops and comes back."""
    start, stop = ROOT / "Tests/TestKit/start-postgres", ROOT / "Tests/TestKit/stop-postgres"
    try:
        url = subprocess.run([start], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        raise LeftOut("PostgreSQL is not installed")
    name = f"hostile_{uuid.uuid4().hex[:8]}"
    subprocess.run(["psql", url, "-qc", f"CREATE DATABASE {name}"], check=True, capture_output=True)
    own = re.sub(r"(postgres(?:ql)?://[^/]*/)[^?]*", rf"\g<1>{name}", url)
    running = Serving(database=own)
    try:
        subprocess.run(["psql", url, "-qc", f"ALTER DATABASE {name} ALLOW_CONNECTIONS false", "-c",
                        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"],
                       check=True, capture_output=True)
        connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=60)
        connection.request("GET", "/plans", headers={"Cookie": "; ".join(f"{n}={v}" for n, v in running.cookies.items())})
        answer = connection.getresponse()
        answer.read()
        away = running.ask("/healthz")[0]
        subprocess.run(["psql", url, "-qc", f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"], check=True, capture_output=True)
        back = running.ask("/plans")[0]
        mistakes = len(running.events("request failed"))
        return [("not 503 while away", answer.status != 503, 0, ""), ("without Retry-After", answer.getheader("Retry-After") is None, 0, ""),
                ("/healthz not 503 while away", away != 503, 0, ""), ("not back", back != 200, 0, ""), ("mistakes in the log", mistakes, 0, "")]
    finally:
        running.stop()
        subprocess.run(["psql", url, "-qc", f"DROP DATABASE {name} WITH (FORCE)"], capture_output=True)


def killed():
    """kill -9 while agreements are added: what was acknowledged is there once."""
    with serving() as running:
        acknowledged, lost, doubled = [], 0, 0
        for life in range(8):
            over = threading.Event()

            def write(number):
                browser = running.browser()
                count = 0
                while not over.is_set():
                    name = f"Thoả thuận {life}-{number}-{count}"
                    try:
                        page = browser.get("/agreements/new")
                        form = {"form-token": page.token, "title": name, "kind": "cooperation", "partners": "Bên A\nBên B"}
                        answer = browser.post("/agreements/new", **form)
                    except (OSError, http.client.HTTPException, AttributeError):
                        return
                    if answer.status == 303:
                        acknowledged.append(name)
                    elif not count:
                        raise SystemExit(f"no agreement can be added: {answer.status} {re.findall('error[^<]*<[^<]*', answer.text)[:3]}")
                    count += 1

            writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
            for writer in writers:
                writer.start()
            time.sleep(1.5)
            running.process.kill()
            running.process.wait()
            over.set()
            for writer in writers:
                writer.join()
            running.start()
        with sqlite3.connect(running.data / "haidang.sqlite") as found:
            names = [row[0] for row in found.execute("SELECT title FROM agreement")]
        lost = sum(name not in set(names) for name in acknowledged)
        doubled = len(names) - len(set(names))
        return [(f"lost of {len(acknowledged)} acknowledged", lost, 0, ""), ("doubled", doubled, 0, "")]


SLOW_BODY = f"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: {FORM}\r\nContent-Length: 9000\r\n\r\na=".encode()

ALL = {
    "small texts": small_texts, "64 uploads": many_uploads, "long fields": long_fields, "guesses": guesses,
    "600 places": many_places, "orphans": orphans, "2,000 slow bodies": flood(SLOW_BODY),
    "2,000 slow heads": flood(b"GET /plans HTTP/1.1\r\nHost: a\r\nX-Slow: "), "900 open bodies": big_open_bodies,
    "malformed": malformed, "locked writer": locked_writer, "full disk": full_disk, "database away": database_away,
    "kill -9": killed,
}
