"""Relevance: five thousand names at once over made-up articles; an Aho–Corasick automaton from PyPI beside it."""
import json

from kit import Row, read_lines, write_lines
from made_up import SYLLABLES, Newsroom

NAMES = 5000


def prepared(bench):
    """Rules of made-up names, and articles that speak of one of them each, in a sentence of its own."""
    newsroom = Newsroom(5)
    pick = newsroom.random
    names = sorted({" ".join(pick.choice(SYLLABLES).capitalize() for _ in range(pick.choice((3, 4)))) for _ in range(NAMES)})
    rules = bench.made / "rules.json"
    rules.write_text(
        json.dumps({"format": 1, "watches": [{"name": name, "aliases": [name]} for name in names]}, ensure_ascii=False))
    rows, gold = [], {}
    for number in range(1500 if bench.quick else 6000):
        name = pick.choice(names)
        parts = newsroom.article(6).split("\n")
        parts.insert(3, f"Hôm qua, {name} {newsroom.sentence()[0].lower()}ã họp với các bên.")
        rows.append({"id": str(number), "title": newsroom.headline(), "text": "\n".join(parts)})
        gold[str(number)] = name
    return names, rules, write_lines(bench.made / "relevance.jsonl", rows), gold


def score(gold, found):
    hits = sum(gold[key] in names for key, names in found.items())
    return hits / len(gold), hits / max(sum(len(names) for names in found.values()), 1)


def rows(bench):
    names, rules, file, gold = prepared(bench)
    out, theirs = bench.out / "relevance.jsonl", bench.out / "relevance.json"
    ours = bench.ours("relevant", rules, "--jobs", 1, stdin=file, stdout=out)
    found = {str(row["id"]): {watch["name"] for watch in row["watches"]} for row in read_lines(out)}
    peer = bench.peer("relevance", "automaton", rules, file, theirs)
    peer_found = {key: set(names) for key, names in json.loads(theirs.read_text()).items()}
    size = file.stat().st_size / 1e6
    recall, precision = score(gold, found)
    peer_recall, peer_precision = score(gold, peer_found)
    title = f"{len(names)} names, {size:.0f} MB"
    yield Row(
        "made up", f"names found, {title}", recall, peer_recall, "pyahocorasick", unit="MB", speed=size / ours.seconds,
        peer_speed=size / peer.seconds, speed_target=100, peak=ours.peak, peer_peak=peer.peak)
    yield Row("made up", "found names that are meant", precision, peer_precision, "pyahocorasick")


def automaton(clock, rules, file, out):
    """Exact forms only, lower case, borders looked at: no folding, no context."""
    import ahocorasick

    names = [watch["name"] for watch in json.load(open(rules, encoding="utf-8"))["watches"]]
    search = ahocorasick.Automaton()
    for name in names:
        search.add_word(name.lower(), name)
    search.make_automaton()
    documents, found = read_lines(file), {}
    with clock:
        for row in documents:
            text = (row["title"] + "\n" + row["text"]).lower()
            hits = found[row["id"]] = set()
            for end, name in search.iter(text):
                before = end - len(name)
                if (before < 0 or not text[before].isalnum()) and (end + 1 == len(text) or not text[end + 1].isalnum()):
                    hits.add(name)
    json.dump({key: sorted(names) for key, names in found.items()}, open(out, "w"))
