"""Stories: titles in stream order into clusters; B3-F and NMI on News and News-T with one set of parameters."""
import json
import math
from collections import Counter, defaultdict

from kit import Row, read_lines, write_lines

ORIGIN = "the sets News and News-T that MStream publishes"


def b3(gold, found):
    """F of the averages of B-cubed precision and recall."""
    true, said, both = Counter(gold), Counter(found), Counter(zip(gold, found))
    precision = sum(count * count / said[cluster] for (_, cluster), count in both.items()) / len(gold)
    recall = sum(count * count / true[group] for (group, _), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def nmi(gold, found):
    """Mutual information over the mean (arithmetic) of the two entropies."""
    total = len(gold)
    true, said, both = Counter(gold), Counter(found), Counter(zip(gold, found))
    entropy = lambda counts: -sum(count / total * math.log(count / total) for count in counts.values())
    shared = sum(
        count / total * math.log(count * total / (true[group] * said[cluster]))
        for (group, cluster), count in both.items())
    return shared / max((entropy(true) + entropy(said)) / 2, 1e-12)


def rows(bench):
    folder = next(iter(bench.unlicensed("mstream", ORIGIN).rglob("News-T"))).parent
    for name, b3_target, nmi_target in (("News", 0.68, 0.855), ("News-T", 0.72, 0.875)):
        titles = read_lines(folder / name)
        gold = [row["clusterNo"] for row in titles]
        file = write_lines(
            bench.made / f"stories.{name}.jsonl",
            [{"id": str(index), "title": row["textCleaned"]} for index, row in enumerate(titles)])
        out, theirs = bench.out / f"stories.{name}.jsonl", bench.out / f"stories.{name}.json"
        ours = bench.ours("stories", "--jobs", 1, stdin=file, stdout=out)
        placed = {str(row["id"]): row["story"] for row in read_lines(out)}
        found = [placed.get(str(index), f"none {index}") for index in range(len(gold))]
        peer = bench.peer("stories", "centroids", file, theirs)
        peer_found = json.loads(theirs.read_text())
        size = f"{len(gold)} titles, {len(set(found))} stories"
        yield Row(
            name, f"B3-F, {size}", b3(gold, found), b3(gold, peer_found), "TF-IDF centroids", b3_target, unit="titles",
            speed=len(gold) / ours.seconds, peer_speed=len(gold) / peer.seconds, speed_target=20_000, peak=ours.peak,
            peer_peak=peer.peak)
        yield Row(name, "NMI", nmi(gold, found), nmi(gold, peer_found), "TF-IDF centroids", nmi_target)


class Centroids:
    """One pass over the stream: join the story whose TF-IDF centroid has the best cosine, if that is at least 0.15.

    No package on PyPI does this; these are the thirty lines that one writes instead.
    """

    def __init__(self, threshold=0.15):
        self.threshold, self.count, self.seen = threshold, 0, Counter()
        self.stories, self.posting = [], defaultdict(set)

    def place(self, words):
        terms = Counter(words)
        self.count += 1
        self.seen.update(terms.keys())
        weights = {term: count * math.log(1 + self.count / self.seen[term]) for term, count in terms.items()}
        norm = math.sqrt(sum(value * value for value in weights.values())) or 1
        dots = defaultdict(float)
        for term, value in weights.items():
            for story in self.posting[term]:
                dots[story] += value * self.stories[story][0][term]
        best = max(dots, key=lambda story: dots[story] / self.stories[story][1], default=None)
        if best is None or dots[best] / self.stories[best][1] / norm < self.threshold:
            best = len(self.stories)
            self.stories.append([defaultdict(float), 0.0])
        centroid = self.stories[best][0]
        for term, value in weights.items():
            centroid[term] += value / norm
            self.posting[term].add(best)
        self.stories[best][1] = math.sqrt(sum(value * value for value in centroid.values()))
        return best


def centroids(clock, file, out):
    titles = read_lines(file)
    stories = Centroids()
    with clock:
        found = [stories.place(row["title"].split()) for row in titles]
    json.dump(found, open(out, "w"))
