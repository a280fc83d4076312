"""Article bodies: 4-gram shingles on the article-extraction-benchmark, segments on trafilatura's own evaluation."""
import gzip
import json
import os
import re
import statistics
from collections import Counter
from pathlib import Path

from kit import Row, read_lines, write_lines

REPEATS = 5
MODES = {"fast": {"fast": True}, "standard": {}, "precision": {"favor_precision": True}}


def shingles(text, size=4):
    """The multiset of runs of four words, as the benchmark's evaluate.py counts them."""
    words = re.findall(r"\w+", text or "")
    if not words:
        return Counter()
    return Counter(tuple(words[at:at + size]) for at in range(max(1, len(words) - size + 1)))


def shingle_score(gold, found):
    """F1 of the averages over pages of precision and recall, and the share of pages met exactly."""
    precisions, recalls, exact = [], [], 0
    for key, item in gold.items():
        true, said = shingles(item["articleBody"]), shingles(found.get(key))
        shared = sum((true & said).values())
        if said:
            precisions.append(shared / sum(said.values()))
        if true:
            recalls.append(shared / sum(true.values()))
        exact += true == said
    precision, recall = (statistics.fmean(part) if part else 0.0 for part in (precisions, recalls))
    return 2 * precision * recall / max(precision + recall, 1e-9)


def segment_score(gold, found):
    """F1 over segments that must and must not be there, white space folded, as trafilatura's evaluation counts."""
    hits = misses = wrong = 0
    fold = lambda text: " ".join((text or "").split())
    for item in gold.values():
        text = fold(found.get(item["file"].removesuffix(".html")))
        for segment in item["with"]:
            hit = bool(text) and fold(segment) in text
            hits, misses = hits + hit, misses + (not hit)
        wrong += sum(bool(text) and fold(segment) in text for segment in item["without"])
    precision, recall = hits / max(hits + wrong, 1), hits / max(hits + misses, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def texts(path):
    return {row["id"].removesuffix(".html"): row.get("text") or "" for row in read_lines(path)}


def rows(bench):
    sets = [
        ("article-extraction-benchmark", "ground-truth.json", shingle_score, 0.965),
        ("trafilatura-eval", "evaldata.json", segment_score, 0.926),
    ]
    for name, gold_file, score, target in sets:
        gold = json.loads(bench.data(name, gold_file).read_text(encoding="utf-8"))
        folder = unpacked(bench, name)
        count = len(list(folder.iterdir()))
        out = bench.out / f"{name}.jsonl"
        bench.ours("extract", "--batch", folder, "--jobs", 1, stdout=out)
        quality = score(gold, texts(out))
        ours = bench.ours("extract", "--batch", repeated(bench, name, folder), "--jobs", 1)
        ours.seconds /= REPEATS
        modes = ["fast"] if bench.quick else list(MODES)
        measured = {}
        for mode in modes:
            theirs = bench.out / f"{name}.{mode}.jsonl"
            cost = bench.peer("articles", "trafilatura", mode, folder, theirs)
            measured[mode] = (score(gold, texts(theirs)), cost)
        best = max(measured, key=lambda mode: measured[mode][0])
        for mode, (peer_quality, cost) in measured.items():
            goal = max(target, measured[best][0] + 1e-6) if mode == best else None
            yield Row(
                name, f"F1, {count} pages", quality, peer_quality, f"trafilatura {mode}", goal, unit="pages",
                speed=count / ours.seconds, peer_speed=count / cost.seconds, ratio_target=12 if mode == "fast" else None,
                peak=ours.peak, peer_peak=cost.peak)
        if bench.quick:
            continue
        theirs = bench.out / f"{name}.readability.jsonl"
        cost = bench.peer("articles", "readability", folder, theirs)
        yield Row(
            name, f"F1, {count} pages", quality, score(gold, texts(theirs)), "readability-lxml", unit="pages",
            speed=count / ours.seconds, peer_speed=count / cost.seconds, peak=ours.peak, peer_peak=cost.peak)


def unpacked(bench, name):
    """The pages as files: unpacking is no part of what is measured."""
    folder = bench.made / name
    folder.mkdir(exist_ok=True)
    for path in bench.data(name, "html").iterdir():
        target = folder / path.name.removesuffix(".gz")
        if not target.exists():
            target.write_bytes(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
    return folder


def repeated(bench, name, folder):
    """The pages several times: a run of ours over one set is over in a fifth of a second."""
    many = bench.made / f"{name}.repeated"
    many.mkdir(exist_ok=True)
    for page in folder.iterdir():
        for time in range(REPEATS):
            link = many / f"{time}-{page.name}"
            if not link.exists():
                os.link(page, link)
    return many


def pages(folder):
    for path in sorted(Path(folder).iterdir()):
        yield path.name.removesuffix(".html"), path.read_bytes()


def trafilatura(clock, mode, folder, out):
    import trafilatura as peer

    found = []
    for key, page in pages(folder):
        with clock:
            text = peer.extract(page, include_comments=False, **MODES[mode])
        found.append({"id": key, "text": text})
    write_lines(out, found)


def readability(clock, folder, out):
    from lxml.html import fromstring
    from readability import Document

    found = []
    for key, page in pages(folder):
        with clock:
            try:
                text = fromstring(Document(page.decode("utf-8", "replace")).summary()).text_content()
            except Exception:
                text = ""
        found.append({"id": key, "text": text})
    write_lines(out, found)
