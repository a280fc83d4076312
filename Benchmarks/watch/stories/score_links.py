"""Scores the links between stories of several languages on linked.txt: pairs of articles of the same event in different languages.

    python3 score_links.py PROGRAM        (PROGRAM is haidang watch or watch-benchmark)
"""
import itertools, json, os, random, subprocess, sys

def rows():
    here = os.path.dirname(os.path.abspath(__file__))
    for line in open(os.path.join(here, "linked.txt"), encoding="utf-8"):
        if not line.startswith("#"): yield line.rstrip("\n").split("|")

def score(program, articles, verbose=False):
    lines = "".join(json.dumps({"id": i, "title": t, "text": x}, ensure_ascii=False) + "\n" for i, (_, _, t, x) in enumerate(articles))
    out = subprocess.run([*program, "stories"], input=lines.encode(), capture_output=True, check=True).stdout.decode()
    items = [json.loads(l) for l in out.splitlines()]
    story = {d["id"]: d["story"] for d in items}
    linked = set()
    for d in items:
        for other in d.get("linked", []): linked |= {(d["story"], other), (other, d["story"])}
    tp = fp = fn = 0
    for a, b in itertools.combinations(range(len(articles)), 2):
        if articles[a][1] == articles[b][1]: continue
        gold = articles[a][0] == articles[b][0] != "-"
        found = story[a] == story[b] or (story[a], story[b]) in linked
        tp += gold and found; fp += found and not gold; fn += gold and not found
        if verbose and found != gold: print("missed" if gold else "false", articles[a][:3], articles[b][:3])
    return tp, fp, fn

def main():
    program, all_ = sys.argv[1].split(), list(rows())
    events = sorted({a[0] for a in all_} - {"-"})
    random.Random(5).shuffle(events)
    own = [a for a in all_ if a[0] == "-"]
    halves = {"first half": (events[::2], own[::2]), "other half": (events[1::2], own[1::2]), "all": (events, own)}
    for name, (part, others) in halves.items():
        articles = [a for a in all_ if a[0] in part or a in others]
        random.Random(9).shuffle(articles)
        tp, fp, fn = score(program, articles, verbose="-v" in sys.argv)
        print(f"{name}: {tp + fn} pairs, precision {tp / max(1, tp + fp):.3f}, recall {tp / max(1, tp + fn):.3f}")

main()
