"""What an administrator does with a running installation: back up, damage, restore, copy; mail through a real server; one more worker."""
import hashlib
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

from playwright.sync_api import sync_playwright

from kit import PROGRAM, SAMPLE, browser, free_port, server, sign_in


def verb(*arguments, code=0, **environment):
    run = subprocess.run(
        [PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=300, env={**os.environ, **environment})
    assert run.returncode == code, (arguments, run.returncode, run.stdout, run.stderr)
    return run.stdout + run.stderr


def backed_up_and_restored(running, page, folder):
    """A plan loaded after the backup is gone after the restore, while the server goes on."""
    archive = folder / "a.haidang"
    verb("backup", "--data", running.data, archive)
    page.goto(running.url + "/plans")
    before = page.locator("main tbody tr").count()
    page.goto(running.url + "/drafts/new")
    page.set_input_files("#file", str(SAMPLE) if before == 0 else str(other_plan(folder)))
    page.click("main form button[type=submit]")
    page.wait_for_url(re.compile(r"/drafts/\d+"))
    page.goto(running.url + "/plans")
    assert page.locator("main tbody tr").count() == before + 1
    said = verb("restore", "--data", running.data, archive)
    assert "before-restore" in said, said
    page.goto(running.url + "/plans")
    assert page.locator("main tbody tr").count() == before, "the restored register is another one"
    damaged = bytearray(archive.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    (folder / "b.haidang").write_bytes(damaged)
    verb("restore", "--data", running.data, folder / "b.haidang", code=65)
    second = folder / "second"
    verb("restore", "--data", second, archive)
    assert_files_are_whole(second / "files")
    verb("database", "copy", second / "none.sqlite", folder / "absent.sqlite", code=66)
    assert not (folder / "absent.sqlite").exists(), "a copy that failed leaves no target"
    verb("database", "copy", second / "haidang.sqlite", folder / "copy.sqlite")
    assert rows(second / "haidang.sqlite") == rows(folder / "copy.sqlite")
    assert_plan_opens(running, page)


def assert_files_are_whole(folder):
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert hashlib.sha256(file.read_bytes()).hexdigest() == file.name, file


def assert_plan_opens(running, page):
    """The document behind the restored register is one that its files hold, byte for byte."""
    page.goto(running.url + page.locator("main tbody a[href^='/plans/']").first.get_attribute("href"))
    source = page.locator("a[href$='/source']").first.get_attribute("href")
    body = page.context.request.get(running.url + source).body()
    name = hashlib.sha256(body).hexdigest()
    assert body and (pathlib.Path(running.data) / "files" / name[:2] / name[2:4] / name).read_bytes() == body


def rows(database):
    """Every table with its number of rows."""
    with sqlite3.connect(database) as connection:
        tables = [name for name, in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'search_words%' AND name <> 'migration'")]
        return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}


def other_plan(folder):
    file = folder / "ke-hoach-khac.md"
    file.write_text(SAMPLE.read_text().replace("118/KH-UBND", "119/KH-UBND"))
    return file


def mailed_by_a_second_process(running, page, folder):
    """`haidang work` with a mail server takes what `serve` without one leaves in the queue."""
    page.goto(running.url + "/jobs")
    page.click("form[action='/jobs/test-mail'] button")
    taken = folder / "mail"
    taken.mkdir()
    port = free_port()
    smtp = subprocess.Popen(
        ["/usr/bin/python3", "-c", SMTP, str(port), str(taken)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    worker = subprocess.Popen(
        [PROGRAM, "work", "--data", str(running.data)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "HAIDANG_MAIL": f"smtp://127.0.0.1:{port}?tls=off", "HAIDANG_MAIL_FROM": "haidang@an-hai.example"})
    try:
        for _ in range(150):
            if any(taken.iterdir()):
                break
            time.sleep(0.2)
        mails = [file.read_text() for file in taken.iterdir()]
        assert len(mails) == 1 and running.administrator in mails[0], mails
    finally:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=30) == 0
        smtp.kill()


SMTP = """
import asyncio, pathlib, sys, time
from aiosmtpd.controller import Controller
class Keep:
    async def handle_DATA(self, server, session, envelope):
        file = pathlib.Path(sys.argv[2]) / str(time.time_ns())
        file.write_text(' '.join(envelope.rcpt_tos) + envelope.content.decode('utf8', 'replace'))
        return '250 taken'
Controller(Keep(), hostname='127.0.0.1', port=int(sys.argv[1])).start()
time.sleep(300)
"""


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="operations-"))
    try:
        with server(SAMPLE) as running, sync_playwright() as playwright, browser(playwright) as page:
            sign_in(page, running)
            backed_up_and_restored(running, page, folder)
            page.context.clear_cookies()
            sign_in(page, running, email=running.administrator, password=running.administrator_password)
            mailed_by_a_second_process(running, page, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
