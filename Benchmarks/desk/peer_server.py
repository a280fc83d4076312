"""Fills the peer's table from a province and serves it: gunicorn, one worker of the plain kind."""
import os
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import cost
from browser import Browser
from province import WORK, free_port

HERE = Path(__file__).resolve().parent / "django_peer"

# One row an occurrence, as /tasks has it; names are joined once, here.
FILL = """
CREATE TABLE share (id INTEGER PRIMARY KEY, ref TEXT NOT NULL, text TEXT NOT NULL, leads TEXT NOT NULL,
  coordinators TEXT NOT NULL, period TEXT NOT NULL, due_on TEXT, state TEXT NOT NULL);
CREATE TEMP TABLE named AS SELECT task_id,
  coalesce(group_concat(CASE role WHEN 'lead' THEN name END, '; '), '') AS leads,
  coalesce(group_concat(CASE role WHEN 'coordinator' THEN name END, '; '), '') AS coordinators
  FROM ours.responsibility GROUP BY task_id;
CREATE UNIQUE INDEX temp.named_task ON named (task_id);
INSERT INTO share SELECT row_number() OVER (ORDER BY t.plan_id, t.position, o.id), t.ref, t.text,
  coalesce(n.leads, ''), coalesce(n.coordinators, ''), o.label, o.due_on, o.state
FROM ours.occurrence o JOIN ours.task t ON t.id = o.task_id LEFT JOIN named n ON n.task_id = t.id;
"""


class Peer:
    def __init__(self, size):
        self.path = WORK / "running" / "peer.sqlite"
        self.path.parent.mkdir(exist_ok=True)
        self.path.unlink(missing_ok=True)
        with sqlite3.connect(self.path) as file:
            file.execute("ATTACH ? AS ours", (str(size.folder / "haidang.sqlite"),))
            file.executescript(FILL)
            self.rows = file.execute("SELECT count(*) FROM share").fetchone()[0]

    def __enter__(self):
        port = free_port()
        self.process = subprocess.Popen(
            [str(Path(sys.executable).parent / "gunicorn"), "--chdir", str(HERE), "--workers", "1", "--bind",
             f"127.0.0.1:{port}", "--log-level", "error", "app:application"],
            env={**os.environ, "DESK_PEER_DATABASE": str(self.path)})
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2):
                    break
            except OSError:
                time.sleep(0.05)
        else:
            raise SystemExit("the peer did not start")
        self.reader = Browser(port)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        self.path.unlink(missing_ok=True)

    def measured(self, requests):
        """Milliseconds of processor a request, and bytes."""
        answers = [self.reader.get("/") for _ in range(10)]
        assert answers[-1].text.count("<th scope") == 50, "the peer does not show fifty rows"
        worker = cost.children(self.process.pid)
        before = cost.cpu_ms(worker)
        for _ in range(requests):
            self.reader.get("/")
        return (cost.cpu_ms(worker) - before) / requests, len(answers[-1].content)
