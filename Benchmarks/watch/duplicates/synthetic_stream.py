"""Writes a stream of synthetic articles as JSON Lines {id, published, text} to standard output: the last 72 hours of a large
collector, to measure memory and speed.

    python3 synthetic_stream.py [--articles 600000] [--words 560] [--copies 0.2] | /usr/bin/time -v … watch duplicates

Words follow Zipf's law over made-up syllables; a share of the articles is a copy of a recent one with another frame.
"""
import argparse, random, sys

def main():
    p = argparse.ArgumentParser()
    p.add_argument("--articles", type=int, default=600_000)
    p.add_argument("--hours", type=float, default=72)
    p.add_argument("--words", type=int, default=560)
    p.add_argument("--copies", type=float, default=.2)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    r = random.Random(a.seed)
    starts = "b c ch d đ g gh h k kh l m n ng ngh nh p ph q r s t th tr v x".split()
    ends = "a à ả ai an áng ao âm ân ây e em ên i ình ong ô ông ơ u ung ưa ương y yên".split()
    vocabulary = [s + e for s in starts for e in ends] * 3
    vocabulary = [w + ("" if i < 650 else "ct"[i % 2]) for i, w in enumerate(vocabulary)]
    weights, total = [], 0.0
    for rank in range(len(vocabulary)):
        total += 1 / (rank + 10) ** .8
        weights.append(total)
    recent = []
    out = sys.stdout
    for i in range(a.articles):
        ms = i / a.articles * a.hours * 3600
        hour, rest = divmod(int(ms), 3600)
        published = f"2026-03-{1 + hour // 24:02d}T{hour % 24:02d}:{rest // 60:02d}:{rest % 60:02d}Z"
        if recent and r.random() < a.copies:
            text = r.choice(recent) + " " + " ".join(r.choices(vocabulary, cum_weights=weights, k=r.randint(0, 60)))
        else:
            n = max(60, int(r.gauss(a.words, a.words / 3)))
            text = " ".join(r.choices(vocabulary, cum_weights=weights, k=n))
            if len(recent) < 2000: recent.append(text)
            else: recent[r.randrange(2000)] = text
        out.write('{"id":"https://example.org/bao-chi/%08d","published":"%s","text":"%s"}\n' % (i, published, text))

main()
