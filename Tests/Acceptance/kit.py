"""What every check needs: the program on a folder of its own, a signed-in browser, a way to say what is wrong."""
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "Examples" / "ke-hoach-an-hai-2026-2030.md"
PROGRAM = os.environ.get("HAIDANG_PROGRAM", str(ROOT / ".build" / "debug" / "haidang"))
NEW_PASSWORD = "mot-cau-dai-de-nho-2026"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """`haidang setup` and `haidang serve` on a fresh folder."""

    def __init__(self, sample=None, data=None):
        self.data = pathlib.Path(data or tempfile.mkdtemp(prefix="haidang-"))
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        setup = [PROGRAM, "setup", "--data", str(self.data)] + (["--sample", str(sample)] if sample else [])
        out = subprocess.run(setup, capture_output=True, text=True, timeout=120, check=True).stdout
        self.email, self.administrator = re.findall(r"(\S+@\S+)", out)[:2]
        self.password, self.administrator_password = re.findall(r"(?:Password|Mật khẩu)[^:]*:\s*(\S+)", out)[:2]
        self.log = open(self.data / "serve.log", "w")
        self.process = None
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", str(self.data), "--port", str(self.port)],
            stdout=self.log, stderr=subprocess.STDOUT)
        for _ in range(200):
            try:
                with urllib.request.urlopen(self.url + "/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        raise SystemExit("the server did not start:\n" + (self.data / "serve.log").read_text()[-2000:])

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(timeout=30)


@contextmanager
def server(sample=None):
    running = Server(sample)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            code = running.stop()
            assert code == 0, f"SIGTERM ended the server with {code}"
        shutil.rmtree(running.data, ignore_errors=True)


@contextmanager
def browser(playwright, **context):
    chromium = playwright.chromium.launch(
        executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=["--no-sandbox"])
    try:
        yield chromium.new_context(locale="vi-VN", **context).new_page()
    finally:
        chromium.close()


def sign_in(page, running, password=None, email=None):
    """Signs in, as the focal officer when nobody is named; the first time this means choosing a new password."""
    old = password or running.password
    page.goto(running.url + "/")
    page.fill("input[name=email]", email or running.email)
    page.fill("input[name=password]", old)
    page.click("form[action='/sign-in'] button[type=submit]")
    if page.locator("input[name=again]").count():
        page.fill("input[name=password]", NEW_PASSWORD)
        page.fill("input[name=again]", NEW_PASSWORD)
        page.click("main form button[type=submit]")
        if email:
            return
        running.password = NEW_PASSWORD
