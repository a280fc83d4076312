"""What the program prints for other programs stays as it was published: each verb is given a small input, and its output is
compared with the one kept in `formats/`. `--record` keeps the outputs anew: a changed one is a decision, to be told in the
changelog."""
import difflib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).with_name("formats")
PROGRAM = os.environ["HAIDANG_PROGRAM"]

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Báo An Hải</title><link>https://bao.example/</link>
<item><title>Khởi công cảng &amp; cầu</title><link>/tin/1</link><guid>t1</guid><pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate>
<description>&lt;p onclick="x"&gt;Cảng &lt;b&gt;mới&lt;/b&gt;&lt;/p&gt;</description><category>Kinh tế</category></item>
<item><title>Không có gì thêm</title></item></channel></rss>"""

PAGE = """<!DOCTYPE html><html lang="vi"><head><title>Khởi công cảng An Hải | Báo thử</title>
<meta property="article:published_time" content="2026-11-21T08:00:00+07:00"><link rel="canonical" href="https://bao.example/tin/1">
</head><body><nav><a href="/">Trang chủ</a></nav><article><h1>Khởi công cảng An Hải</h1>
<p>Sáng nay, tỉnh An Hải khởi công cảng nước sâu, đón tàu từ năm 2028, theo kế hoạch đã công bố hồi đầu năm.</p>
<p>Cảng có hai bến, nối với đường ven biển; nhà đầu tư cam kết dùng lao động của địa phương và giữ rừng ngập mặn.</p>
</article><footer>Báo thử</footer></body></html>"""

ROBOTS = "User-agent: *\nDisallow: /kin/\nAllow: /kin/mo\n"

LONG = ("Sáng nay, tỉnh An Hải khởi công cảng nước sâu, đón tàu từ năm 2028, theo kế hoạch đã công bố hồi đầu năm. Cảng có hai bến, "
        "nối với đường ven biển; nhà đầu tư cam kết dùng lao động của địa phương và giữ rừng ngập mặn. ") * 2
ARTICLES = [
    {"id": 1, "title": "Khởi công cảng An Hải", "text": LONG, "published": "2026-11-21T08:00:00+07:00"},
    {"id": "b", "title": "An Hải khởi công cảng", "text": LONG + "Theo báo thử.", "published": "2026-11-21T09:00:00+07:00"},
    {"id": 3, "title": "Deep-water port begins in An Hai", "published": "2026-11-22T00:00:00Z",
     "text": "Work on a deep-water port began this morning in the province of An Hai, and ships are awaited from 2028 on."},
]
RULES = {"format": 1, "watches": [{"name": "An Hải", "kind": "place", "aliases": ["An Hai"]}]}

COUNTS = "timestamp,value\n" + "".join(
    f"2026-11-{1 + hour // 24:02} {hour % 24:02}:00:00,{400 if hour == 300 else 10 + hour % 24}\n" for hour in range(336))


def lines(values):
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def labelled(label, names):
    return lines({"id": n, "text": f"{names[n % len(names)]} là tin số {n % 7}", label: names[n % len(names)]} for n in range(60))


def outputs(folder):
    """Name and text of every published format."""
    def file(name, text):
        (folder / name).write_text(text)
        return str(folder / name)

    def run(*arguments, given=""):
        done = subprocess.run([PROGRAM, *arguments], input=given, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise SystemExit(f"{arguments}: {done.returncode}\n{done.stderr}")
        return done.stdout

    rules, page, feed = file("rules.json", json.dumps(RULES)), file("page.html", PAGE), file("feed.xml", FEED)
    articles = lines(ARTICLES)
    yield "plan-extract.json", run("plan", "extract", str(ROOT / "Examples/ke-hoach-an-hai-2026-2030.md"))
    yield "feed.jsonl", run("watch", "feed", "--feed", "--location", "https://bao.example/rss", feed)
    yield "robots.txt", "".join(
        run("watch", "robots", file("robots.txt", ROBOTS), address, "--agent", "Bot/1") for address in ("/kin/a", "/kin/mo", "/"))
    yield "extract.jsonl", run("watch", "extract", "--url", "https://bao.example/tin/1?x=y", page)
    for verb in ("language", "duplicates", "stories"):
        yield f"{verb}.jsonl", run("watch", verb, given=articles)
    yield "relevant.jsonl", run("watch", "relevant", rules, given=articles)
    for verb, label, names in (
            ("topics", "topic", ["kinh tế", "du lịch", "văn hóa"]), ("tone", "tone", ["negative", "neutral", "positive"])):
        model = str(folder / f"{verb}.model")
        run("watch", verb, "train", model, given=labelled(label, names))
        yield f"{verb}.jsonl", run("watch", verb, "predict", model, given=articles)
    yield "bursts.csv", run("watch", "bursts", file("counts.csv", COUNTS))
    yield "forecast.csv", run("watch", "forecast", "--horizon", "6", "--always", file("counts.csv", COUNTS))
    yield "pipeline.jsonl", run("watch", "pipeline", rules, given=articles)
    yield "routes.txt", run("routes")


def main():
    record = "--record" in sys.argv
    changed = []
    with tempfile.TemporaryDirectory() as name:
        found = dict(outputs(Path(name)))
    for name, text in found.items():
        kept = KEPT / name
        if record:
            kept.write_text(text)
        elif not kept.exists() or kept.read_text() != text:
            changed.append(name)
            before = kept.read_text().splitlines() if kept.exists() else []
            print("\n".join(list(difflib.unified_diff(before, text.splitlines(), f"kept {name}", "now", lineterm=""))[:20]))
    for kept in KEPT.iterdir():
        if kept.name not in found:
            changed.append(f"{kept.name} (nothing prints it)")
    print(f"   {len(found)} formats, {len(changed)} changed")
    if changed:
        raise SystemExit(1)


main()
