"""What strangers write may cost the verbs of listening bounded time and memory and never a crash: each hostile input is
given at a size and at twice that size; the second run may take little more than twice the CPU time of the first.

HAIDANG_HOSTILE_KB sets the smaller size (default 150, for debug builds; 4000 for a release build), HAIDANG_WATCH_PROGRAM a
program that has the verbs without `watch`."""
import gzip
import json
import os
import resource
import subprocess
import tempfile
import time
from pathlib import Path

KB = int(os.environ.get("HAIDANG_HOSTILE_KB", "150"))
MEMORY = 1 << 30  # resident
ADDRESSES = 8 << 30  # virtual: the runtime reserves more than it uses
SECONDS = 120
RATIO = 3.2  # twice the input, and noise
SLACK = 0.15  # CPU seconds below which a ratio says nothing
PROGRAM = (
    [os.environ["HAIDANG_WATCH_PROGRAM"]] if "HAIDANG_WATCH_PROGRAM" in os.environ
    else [os.environ["HAIDANG_PROGRAM"], "watch"])


def filled(part, size):
    """`part` again and again, at least once, up to `size` bytes."""
    part = part.encode() if isinstance(part, str) else part
    return part * max(1, size // len(part))


def nested(start, end, size, inside=""):
    count = max(1, size // len(start + end))
    return f"{start * count}{inside}{end * count}".encode()


def feed(inside):
    head, tail = b'<?xml version="1.0"?><rss version="2.0"><channel>', b"</channel></rss>"
    return head + (inside.encode() if isinstance(inside, str) else inside) + tail


def page(inside):
    return b"<!DOCTYPE html><title>Tin</title><body><article>" + inside + b"</article>"


def bomb(size):
    """Entities of entities, ten of each, nine levels, then as many uses as fit."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE rss [<!ENTITY e0 "cười">{levels}]><rss><channel><item><title>'
    return head.encode() + filled("&e9;", size) + b"</title></item></channel></rss>"


def wide_dates(size):
    odd = ["year 99999", "99999-01-01T00:00:00Z", "-1-99-99", "9" * 400, "Sat, 31 Feb 2568 99:99:99 +9999", "0000-00-00"]
    items = "".join(f"<item><title>a</title><pubDate>{text}</pubDate></item>" for text in odd)
    return feed(filled(items, size))


FEEDS = {
    "nesting": lambda size: feed(nested("<a>", "</a>", size)),
    "unclosed nesting": lambda size: feed(filled("<item>", size)),
    "nested markup of a summary": lambda size: feed(
        b"<item><description>" + filled("&lt;div&gt;", size) + b"</description></item>"),
    "entity bomb": bomb,
    "declared entities": lambda size: b"<!DOCTYPE rss [" + filled("<!ENTITY a '&b;'>", size) + b"]><rss/>",
    "open entity declarations": lambda size: b"<!DOCTYPE rss [" + filled("<!ENTITY a \"'", size),
    "attributes": lambda size: feed(b"<item " + filled('a="b" ', size) + b"/>"),
    "namespaces": lambda size: feed(filled('<a:b xmlns:a="u">', size)),
    "name spaces of their own": lambda size: feed(
        "".join(f'<x xmlns:n{n}="u{n}">' for n in range(size // 22)).encode()),
    "long title": lambda size: feed(b"<item><title>" + filled("tin ", size) + b"</title></item>"),
    "open CDATA": lambda size: feed(b"<item><title>" + filled("<![CDATA[", size)),
    "open comments": lambda size: feed(filled("<!--", size)),
    "angle brackets": lambda size: filled("<", size),
    "ampersands": lambda size: feed(b"<item><title>" + filled("&", size)),
    "open processing": lambda size: filled("<?", size),
    "entries": lambda size: feed(filled("<item><title>a</title></item>", size)),
    "categories of one entry": lambda size: feed(b"<item>" + filled("<category>a</category>", size) + b"</item>"),
    "invalid UTF-8": lambda size: feed(b"<item><title>" + filled(b"\xff\xc3\xed\xa0\x80\xf8", size)),
    "half surrogates": lambda size: b"\xff\xfe" + filled(b"<\x00\x00\xd8\x00\xdc", size),
    "dates": wide_dates,
    "JSON nesting": lambda size: filled("[", size),
    "JSON Feed": lambda size: json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "\ud800"}] * (size // 40)}).encode(),
    "relative addresses": lambda size: feed(filled('<item xml:base="a/"><link>../b</link>', size)),
}
PAGES = {
    "nesting": lambda size: page(nested("<div>", "</div>", size, "Tin.")),
    "unclosed nesting": lambda size: page(filled("<div>", size)),
    "misnested formatting": lambda size: page(filled("<b><i><p></b>", size)),
    "formatting reopened": lambda size: page(filled("<b>", size // 2) + filled("<p>tin ", size // 2)),
    "links in links": lambda size: page(filled("<a href=x>", size)),
    "tables": lambda size: page(filled("<table><tr><td>", size)),
    "stray end tags": lambda size: page(filled("<div>", size // 2) + filled("</p></x>", size // 2)),
    "select": lambda size: page(filled("<select><option>", size)),
    "lists": lambda size: page(filled("<ul><li>", size)),
    "attributes": lambda size: page(b"<p " + filled("a=b ", size) + b">"),
    "many names": lambda size: page(b"<p " + " ".join(f"a{n}" for n in range(size // 8)).encode() + b">"),
    "open attribute": lambda size: page(filled('<p a="', size)),
    "open comments": lambda size: page(filled("<!--", size)),
    "open scripts": lambda size: page(filled("<script>", size)),
    "script ends": lambda size: page(b"<script>" + filled("</scrip", size)),
    "open titles": lambda size: filled("<title>", size),
    "ampersands": lambda size: page(filled("&", size)),
    "references": lambda size: page(filled("&notin", size)),
    "one word": lambda size: page(b"<p>" + filled("tin", size)),
    "no spaces": lambda size: page(b"<p>" + filled("ข่าว", size)),
    "long title": lambda size: b"<title>" + filled("tin ", size) + b"</title><p>Tin.",
    "paragraphs": lambda size: page(filled("<p>Tỉnh khởi công hồ chứa nước, cấp nước cho xã.", size)),
    "commas": lambda size: page(filled("<p>,,,,", size)),
    "headings": lambda size: page(filled("<h1>Tin</h1>", size)),
    "dates": lambda size: page(filled("<time datetime=99999-01-01>31/02/99999</time>", size)),
    "JSON-LD": lambda size: b'<script type="application/ld+json">' + filled('{"@graph":[', size) + b"</script>",
    "many JSON-LD": lambda size: filled('<script type="application/ld+json">{"articleBody":"a"}</script>', size),
    "metadata": lambda size: filled('<meta property="article:published_time" content="x">', size),
    "invalid UTF-8": lambda size: page(filled(b"<p>\xff\xc3\xed\xa0\x80\xf8", size)),
    "half surrogates": lambda size: b"\xff\xfe" + filled(b"<\x00p\x00>\x00\x00\xd8\x00\xdc", size),
    "charsets": lambda size: filled("<meta charset=x>", size),
    "nothing": lambda size: b"",
    "zeros": lambda size: filled(b"\x00", size),
}
ROBOTS = {
    "stars": lambda size: b"User-agent: *\nDisallow: /" + filled("*a", size) + b"$\n",
    "many rules": lambda size: b"User-agent: *\n" + filled("Disallow: /a*a*a*b$\n", size),
    "agents": lambda size: filled("User-agent: a\n", size) + b"Disallow: /\n",
    "groups": lambda size: filled("User-agent: Bot\nAllow: /a\n", size),
    "colons": lambda size: filled(":", size),
    "percent signs": lambda size: b"User-agent: *\nDisallow: /" + filled("%c3%", size),
    "invalid UTF-8": lambda size: filled(b"\xff\xfe\xf8:\n", size),
}
TEXTS = {
    "marks out of order": "a" + "\u0301\u0323" * 40,
    "all marks": lambda size: "a" + "\u0301\u0323" * (size // 4),
    "one word": lambda size: "tin" * (size // 3),
    "words": lambda size: "tin mới " * (size // 10),
    "different words": lambda size: " ".join(f"t{n}" for n in range(size // 7)),
    "no spaces": lambda size: "ຂ່າວ" * (size // 12),
    "ideographs": lambda size: "新聞" * (size // 6),
    "half surrogates": lambda size: "\ud800\udc00\ud800" * (size // 18),
    "separators": lambda size: ". " * (size // 2),
    "negations": lambda size: "không chưa chẳng " * (size // 20),
    "sentences": lambda size: "Không hay! " * (size // 14),
    "names": lambda size: "Bình Định Đồng Nai " * (size // 26),
    "zeros": lambda size: "\u0000" * (size // 6),
}
RULES = {"format": 1, "watches": [
    {"name": "Bình Định", "aliases": ["Binh Dinh", "平定省", "ບິ່ງດິ້ງ"]},
    {"name": "Đồng Nai", "except": ["Đồng Nai Thượng"]},
]}


def lines(texts, size):
    """One line with the whole size in its text, and its like in many short ones, with broken lines between."""
    text = texts(size) if callable(texts) else texts * max(1, size // 200)
    whole = json.dumps({"id": 1, "title": text[:200], "text": text, "published": "99999-01-01T00:00:00Z"})
    pieces = [text[at:at + 300] for at in range(0, min(len(text), 300 * 200), 300)]
    short = [json.dumps({"id": n, "title": part[:50], "text": part, "published": n}) for n, part in enumerate(pieces)]
    broken = ["{", "[]", "null", '{"id":{}}', '{"id":1,"id":2,"text":3}', "\udcff", '{"text":"\\ud800"}', "[" * 5000]
    return "\n".join([whole, *short, *broken]).encode("utf-8", "surrogateescape")


def numbers(size):
    odd = ["nan", "inf", "-inf", "1e308", "-1e308", "1e-320", "", "x", "9" * 400, "0", "-5"]
    rows = [f"2025-01-01T{n // 60 % 24:02}:{n % 60:02}:00Z,{odd[n % 11] if n % 97 < 11 else n % 24}" for n in range(size // 28)]
    return "timestamp,value\n".encode() + "\n".join(rows).encode()


def odd_times(size):
    odd = ["99999-01-01T00:00:00Z,1", "-1,2", "2025-13-45,3", ",", "2025-01-01,4", "1970-01-01T00:00:00Z,5", "9" * 60 + ",6"]
    return b"timestamp,value\n" + filled("\n".join(odd) + "\n", size)


class Runs:
    def __init__(self, folder):
        self.folder, self.bad, self.count = folder, [], 0
        self.start = 0.0

    def cost(self, arguments, source=os.devnull):
        """CPU seconds and resident bytes of one run; an exit code that is a crash is noted."""
        def limits():
            resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
        with open(source, "rb") as stdin:
            process = subprocess.Popen(
                PROGRAM + [str(part) for part in arguments], stdin=stdin, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, preexec_fn=limits, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024

    def check(self, name, arguments, make, size):
        """`arguments` gives the command for an input file; None stands for standard input."""
        times = []
        for step in (size, 2 * size):
            file = self.folder / "input"
            file.write_bytes(make(step))
            code, seconds, peak = self.cost(arguments(file), file if file not in arguments(file) else os.devnull)
            if code < 0 or code > 128:
                return self.fail(name, f"ended by signal {abs(code)} at {step} bytes")
            if code == 64:
                return self.fail(name, "the command is not understood")
            if peak > MEMORY:
                return self.fail(name, f"{peak >> 20} MB at {step} bytes")
            times.append(seconds)
        if times[1] > SLACK + RATIO * max(times[0], SLACK):
            return self.fail(name, f"{times[0]:.2f} s, then {times[1]:.2f} s for twice as much")
        self.count += 1
        if os.environ.get("HAIDANG_HOSTILE_SHOW"):
            print(f"   {name}: {times[0]:.2f} s, {times[1]:.2f} s")

    def fail(self, name, words):
        print(f"   FAILED {name}: {words}", flush=True)
        self.bad.append(name)


def packed(runs):
    """A few kilobytes that unpack to gigabytes."""
    folder = runs.folder / "batch"
    folder.mkdir()
    block = b"<p>tin</p>" * 100_000
    with gzip.open(folder / "bomb.html.gz", "wb") as file:
        for _ in range(100 if KB < 1000 else 2000):
            file.write(block)
    (folder / "cut.html.gz").write_bytes(gzip.compress(block)[:500])
    (folder / "no.html.gz").write_bytes(b"\x1f\x8b\x08\xff" + b"\x00" * 100)
    code, seconds, peak = runs.cost(["extract", "--batch", folder])
    if code < 0 or peak > MEMORY:
        runs.fail("extract: gzip bomb", f"code {code}, {peak >> 20} MB, {seconds:.1f} s")
    runs.count += 1


def models(runs):
    """A model in every state: cut short, bytes changed, lengths blown up."""
    verbs = {"topics": "topic", "tone": "tone"}
    for verb, label in verbs.items():
        model, source = runs.folder / f"{verb}.model", runs.folder / "lines"
        labels = ["negative", "neutral", "positive"]
        source.write_text("".join(
            json.dumps({"id": n, "text": f"tin {labels[n % 3]} số {n % 7}", label: labels[n % 3]}) + "\n" for n in range(60)))
        code, _, _ = runs.cost([verb, "train", model], source)
        if code != 0:
            runs.fail(f"{verb} train", f"code {code}")
            continue
        good = model.read_bytes()
        places = sorted({0, 1, 4, 8, 12, 16, 20, 24, 40, 80, len(good) // 2, len(good) - 1})
        for place in (place for place in places if 0 <= place < len(good)):
            for bad in (good[:place], good[:place] + b"\xff" * 8 + good[place + 8:], good[:place] + b"\x00" * 4 + good[place + 4:]):
                model.write_bytes(bad)
                code, _, peak = runs.cost([verb, "predict", model], source)
                if code < 0 or code > 128 or peak > MEMORY:
                    runs.fail(f"{verb} predict", f"code {code}, {peak >> 20} MB with a model changed at byte {place}")
                runs.count += 1


def main():
    size = KB << 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runs = Runs(folder)
        rules, topics, tone = folder / "rules.json", folder / "t.model", folder / "n.model"
        rules.write_text(json.dumps(RULES, ensure_ascii=False))
        began = time.monotonic()
        # Rules that are refused would make every check of theirs pass.
        if runs.cost(["relevant", rules], os.devnull)[0] != 0:
            runs.fail("relevant", "the rules are refused")
        for name, make in FEEDS.items():
            runs.check(f"feed: {name}", lambda file: ["feed", file], make, size)
        for name, make in PAGES.items():
            runs.check(f"extract: {name}", lambda file: ["extract", file], make, size)
        for name, make in ROBOTS.items():
            address = "https://a.example/" + "a" * 3000
            runs.check(f"robots: {name}", lambda file: ["robots", file, address, "--agent", "Bot"], make, size)
        for name, texts in TEXTS.items():
            make = lambda step, texts=texts: lines(texts, step)
            runs.check(f"language: {name}", lambda file: ["language"], make, size)
            for verb in (["duplicates"], ["stories"], ["relevant", rules]):
                runs.check(f"{verb[0]}: {name}", lambda file, verb=verb: verb, make, size)
        for verb in (["bursts"], ["forecast", "--horizon", "24"]):
            for name, make in (("numbers", numbers), ("times", odd_times)):
                runs.check(f"{verb[0]}: {name}", lambda file, verb=verb: verb, make, size)
        packed(runs)
        models(runs)
        print(f"   {runs.count} hostile inputs in {time.monotonic() - began:.0f} s, {len(runs.bad)} failed")
        if runs.bad:
            raise SystemExit(1)


main()
