"""Feeds: entries a second on made-up feeds of 50 items and 32 KB; feedparser's expectations where the set is there."""
import json
import re
import subprocess
import sys
from email.utils import format_datetime
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.sax.saxutils import escape

from kit import HERE, Failed, Row, read_lines
from made_up import Newsroom

ITEMS = 50


def made_up_feed(newsroom, number):
    at = datetime(2025, 3, 1, 6, tzinfo=timezone.utc) + timedelta(hours=number)
    items = []
    for index in range(ITEMS):
        when = format_datetime(at - timedelta(minutes=17 * index))
        link = f"https://bao-{number}.example/tin/{number}-{index}.html"
        summary = f'<p><a href="{link}"><img src="/anh/{index}.jpg" alt=""></a>{newsroom.sentence()}</p>'
        items.append(
            f"<item><title>{escape(newsroom.headline())}</title><link>{link}</link>"
            f'<guid isPermaLink="true">{link}</guid><pubDate>{when}</pubDate>'
            f"<description><![CDATA[{summary}]]></description><category>Trong tỉnh</category></item>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>Báo thử {number}</title><link>https://bao-{number}.example/</link>"
        f"<description>Tin mới</description><language>vi</language>{chr(10).join(items)}</channel></rss>\n")


def rows(bench):
    yield from expectations(bench)
    folder = bench.made / "feeds"
    count = 400 if bench.quick else 2000
    folder.mkdir(exist_ok=True)
    newsroom = Newsroom(1)
    files = [folder / f"{number}.xml" for number in range(count)]
    for number, file in enumerate(files):
        if not file.exists():
            file.write_text(made_up_feed(newsroom, number), encoding="utf-8")
    out = bench.out / "feeds.jsonl"
    ours = bench.ours("feed", *files, stdout=out)
    entries = read_lines(out)
    complete = sum(1 for entry in entries if entry.get("title") and entry.get("url") and entry.get("published"))
    share = complete / (count * ITEMS)
    few = count // (40 if bench.quick else 50)
    for name, target in (("feedparser", 2000), ("fastfeedparser", None)):
        peer = bench.peer("feeds", name, folder, few)
        yield Row(
            "made up, 50 items", "entries with title, address, date", share, None, name, 1.0 if target else None,
            unit="feeds", speed=count / ours.seconds, peer_speed=few / peer.seconds, speed_target=target,
            peak=ours.peak, peer_peak=peer.peak)


def feedparser(clock, folder, count):
    import feedparser

    pages = [(Path(folder) / f"{number}.xml").read_bytes() for number in range(int(count))]
    with clock:
        for page in pages:
            assert len(feedparser.parse(page).entries) == ITEMS


def fastfeedparser(clock, folder, count):
    import fastfeedparser

    pages = [(Path(folder) / f"{number}.xml").read_bytes() for number in range(int(count))]
    with clock:
        for page in pages:
            assert len(fastfeedparser.parse(page).entries) == ITEMS


def expectations(bench):
    """feedparser's own expectations; `feeds/score.py` maps its names to ours."""
    folder = bench.data("feedparser-tests")
    score = subprocess.run(
        [sys.executable, HERE / "feeds" / "score.py", bench.program, "--set", folder], capture_output=True, text=True)
    found = re.findall(r"\d+", score.stdout)
    if len(found) != 4:
        raise Failed(f"feeds/score.py: {score.stderr.strip()[-200:]}")
    passed, total, core, core_total = map(int, found)
    out = bench.out / "feeds.peer.json"
    peer = bench.peer("feeds", "feedparser_expectations", folder, out)
    theirs = json.loads(out.read_text())
    yield Row(
        "feedparser-tests", f"expectations met, of {total}", passed, theirs["all"], "feedparser, offline", 2091, digits=0,
        peer_peak=peer.peak)
    yield Row(
        "feedparser-tests", f"core expectations met, of {core_total}", core, theirs["core"], "feedparser, offline",
        digits=0)


def feedparser_expectations(clock, folder, out):
    """What feedparser meets when it is given the bytes and the headers; a handful ask for a web server."""
    import datetime as dates

    import feedparser as peer

    met = {"all": 0, "core": 0}
    for case in read_lines(Path(folder) / "expect.jsonl"):
        headers = {key.lower(): value for key, value in case["headers"].items()}
        kind = "json" if case["file"].endswith(".json") else "xml"
        headers.setdefault("content-type", f"application/{kind}")
        headers.setdefault("content-location", case["url"] or f"http://127.0.0.1/{case['file']}")
        with clock:
            try:
                found = peer.parse((Path(folder) / case["file"]).read_bytes(), response_headers=headers)
                good = bool(eval(case["expr"], {"feedparser": peer, "datetime": dates}, found))
            except Exception:
                good = False
        met["all"] += good
        met["core"] += good and case["core"]
    json.dump(met, open(out, "w"))
