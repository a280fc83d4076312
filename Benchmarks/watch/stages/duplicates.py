"""Near-duplicates: pairs in one cluster on neardup-aeb and on made-up copies, documents a second, memory of 72 hours."""
import json
from collections import defaultdict
from datetime import datetime, timedelta, timezone

from kit import Row, read_lines, write_lines
from made_up import Newsroom

START = datetime(2025, 3, 1, tzinfo=timezone.utc)


def stamp(minutes):
    return (START + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")


def within(sizes):
    return sum(size * (size - 1) // 2 for size in sizes)


def pair_score(gold, originals):
    """Precision and recall of the pairs that are in one cluster: gold id → group, found copy → original."""
    cluster = {key: originals.get(key, key) for key in gold}
    said, true, both = defaultdict(int), defaultdict(int), defaultdict(int)
    for key, group in gold.items():
        said[cluster[key]] += 1
        true[group] += 1
        both[cluster[key], group] += 1
    hits = within(both.values())
    return hits / max(within(said.values()), 1), hits / max(within(true.values()), 1)


def copies(rows):
    return {str(row["id"]): str(row["original"]) for row in rows}


def made_up_copies(newsroom, count):
    """Every third article comes back: retitled, inside a longer text, or as an excerpt with boilerplate around."""
    rows, pick = [], newsroom.random
    while len(rows) < count:
        group, body = str(len(rows)), newsroom.article(6)
        rows.append({"id": group, "group": group, "text": newsroom.headline() + "\n" + body})
        if pick.random() < 1 / 3:
            parts = body.split("\n")
            text = pick.choice([
                newsroom.headline() + "\n" + body,
                newsroom.paragraph(6) + "\n" + body + "\n" + newsroom.paragraph(6),
                newsroom.headline() + "\n" + "\n".join(parts[:4]) + "\nĐọc thêm: " + newsroom.headline(),
            ])
            rows.append({"id": str(len(rows)), "group": group, "text": text})
    for index, row in enumerate(rows):
        row["published"] = stamp(index * 2160 / len(rows))
    return rows


def measured(bench, name, documents, peers, targets, speed_target=None):
    gold = {str(row["id"]): row["group"] for row in documents}
    file = write_lines(
        bench.made / f"{name}.jsonl",
        [{key: row[key] for key in ("id", "text", "published") if key in row} for row in documents])
    out = bench.out / f"{name}.jsonl"
    ours = bench.ours("duplicates", "--jobs", 1, stdin=file, stdout=out)
    precision, recall = pair_score(gold, copies(read_lines(out)))
    for index, peer in enumerate(peers):
        theirs = bench.out / f"{name}.{peer}.json"
        cost = bench.peer("duplicates", peer, file, theirs)
        peer_precision, peer_recall = pair_score(gold, json.loads(theirs.read_text()))
        title = f"{len(documents)} texts"
        first = index == 0
        yield Row(
            name, f"precision, {title}", precision, peer_precision, peer, targets[0] if first else None,
            unit="texts", speed=len(gold) / ours.seconds, peer_speed=len(gold) / cost.seconds,
            speed_target=speed_target if first else None, peak=ours.peak, peer_peak=cost.peak)
        yield Row(name, f"recall, {title}", recall, peer_recall, peer, targets[1] if first else None)


def rows(bench):
    documents = read_lines(bench.data("neardup-aeb", "docs.jsonl"))
    yield from measured(bench, "neardup-aeb", documents, ["minhash", "containment"], (0.999, 0.979))
    made = made_up_copies(Newsroom(2), 3000 if bench.quick else 20000)
    yield from measured(bench, "made-up copies", made, ["minhash"], (0.999, 0.979), 10_000)
    if not bench.quick:
        yield three_days(bench)


def three_days(bench, count=600_000):
    """Memory for 72 hours of 200,000 articles a day, made up while the verb reads."""
    newsroom = Newsroom(3)
    stock = [newsroom.paragraph() for _ in range(20_000)]

    def lines():
        for number in range(count):
            text = "\n".join(newsroom.random.choices(stock, k=2) + [newsroom.sentence() for _ in range(8)])
            row = {"id": str(number), "text": text, "published": stamp(number * 72 * 60 / count)}
            yield (json.dumps(row, ensure_ascii=False) + "\n").encode()

    cost = bench.ours_fed("duplicates", "--jobs", 1, lines=lines())
    return Row(
        "made up, 72 hours", f"memory, {count} texts", unit="texts", speed=count / cost.seconds, peak=cost.peak,
        peak_target=10**9)


def words(text):
    import re

    found = re.findall(r"\w+", text.lower())
    return {" ".join(found[at:at + 4]) for at in range(max(1, len(found) - 3))}


def minhash(clock, file, out):
    """datasketch: 128 permutations, 25 bands of 5, shingles of four words, Jaccard checked at 0.5."""
    from datasketch import MinHash, MinHashLSH

    index, kept, originals = MinHashLSH(num_perm=128, params=(25, 5)), {}, {}
    documents = read_lines(file)
    with clock:
        for row in documents:
            sketch, key = MinHash(num_perm=128), str(row["id"])
            sketch.update_batch([shingle.encode() for shingle in words(row["text"])])
            near = [found for found in index.query(sketch) if kept[found].jaccard(sketch) >= 0.5]
            if near:
                originals[key] = min(near, key=lambda found: -kept[found].jaccard(sketch))
            else:
                kept[key] = sketch
                index.insert(key, sketch)
    json.dump(originals, open(out, "w"))


def containment(clock, file, out):
    """Exact containment of four-word shingles at 0.6 by an inverted index, in Python."""
    index, sizes, originals = defaultdict(list), {}, {}
    documents = read_lines(file)
    with clock:
        for row in documents:
            parts, key, shared = words(row["text"]), str(row["id"]), defaultdict(int)
            for part in parts:
                for found in index[part]:
                    shared[found] += 1
            best = max(shared, key=lambda found: shared[found] / min(len(parts), sizes[found]), default=None)
            if best is not None and shared[best] / min(len(parts), sizes[best]) >= 0.6:
                originals[key] = best
                continue
            sizes[key] = len(parts)
            for part in parts:
                index[part].append(key)
    json.dump(originals, open(out, "w"))
