"""Topics: accuracy on UNC, the mean of five parts held out in turn; a linear SVM on TF-IDF beside it."""
from kit import Absent, Row, read_lines, write_lines

ORIGIN = "the UNC corpus of undertheseanlp/resources"


def split(bench, part=0):
    """All but every fifth document of the sorted files, and every fifth."""
    folder = bench.unlicensed("unc", ORIGIN)
    files = sorted(path for path in folder.rglob("news_*_*.txt") if "datasets" in path.parts)
    if not files:
        raise Absent(f"no documents below {folder.name}: get {ORIGIN}")
    rows = []
    for file in files:
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
        rows.append({"id": file.stem, "text": "\n".join(lines), "topic": file.stem.split("_")[1]})
    train = [row for index, row in enumerate(rows) if index % 5 != part]
    test = [row for index, row in enumerate(rows) if index % 5 == part]
    return train, test


def rows(bench):
    parts = 1 if bench.quick else 5
    found = [list(classified(bench, "UNC", "topic", *split(bench, part), {"accuracy": 0.938})) for part in range(parts)]
    first, *rest = found[0]
    first.ours = sum(rows[0].ours for rows in found) / parts
    first.peer = sum(rows[0].peer for rows in found) / parts
    first.measure += f", mean of {parts} parts held out" if parts > 1 else ""
    yield from [first, *rest]


def classified(bench, name, label, train, test, targets, repeats=10):
    """Trains and predicts with ours and with the linear SVM; the test part is repeated so that the start weighs less."""
    verb = {"topic": "topics"}.get(label, label)
    train_file = write_lines(bench.made / f"{verb}.train.jsonl", train)
    unlabelled = [{"id": row["id"], "text": row["text"]} for row in test]
    test_file = write_lines(bench.made / f"{verb}.test.jsonl", unlabelled * repeats)
    model, out = bench.out / f"{verb}.model", bench.out / f"{verb}.jsonl"
    theirs = bench.out / f"{verb}.peer.jsonl"
    training = bench.ours(verb, "train", model, stdin=train_file)
    ours = bench.ours(verb, "predict", model, "--jobs", 1, stdin=test_file, stdout=out)
    gold = {row["id"]: row[label] for row in test}
    found = {row["id"]: row[label] for row in read_lines(out)}
    peer_training = bench.peer("topics", "svm_train", train_file, label, theirs)
    peer = bench.peer("topics", "svm", train_file, label, test_file, theirs)
    peer_found = {row["id"]: row[label] for row in read_lines(theirs)}
    count = len(test) * repeats
    scores = {"accuracy": accuracy, "macro-F1": macro}
    for index, (measure, target) in enumerate(targets.items()):
        first = index == 0
        yield Row(
            name, f"{measure}, {len(test)} texts", scores[measure](gold, found), scores[measure](gold, peer_found),
            "TF-IDF, linear SVM", target, unit="texts", speed=count / ours.seconds if first else None,
            peer_speed=count / peer.seconds if first else None, peak=ours.peak if first else None,
            peer_peak=peer.peak if first else None)
    yield Row(
        name, f"training, {len(train)} texts", unit="texts", peer_name="TF-IDF, linear SVM",
        speed=len(train) / training.seconds, peer_speed=len(train) / peer_training.seconds, peak=training.peak,
        peer_peak=peer_training.peak,
        note=f"{training.seconds:.1f} s, model {model.stat().st_size / 1e6:.1f} MB")


def accuracy(gold, found):
    return sum(found.get(key) == value for key, value in gold.items()) / len(gold)


def macro(gold, found):
    scores = []
    for label in sorted(set(gold.values())):
        hit = sum(value == label and found.get(key) == label for key, value in gold.items())
        said = sum(value == label for value in found.values())
        true = sum(value == label for value in gold.values())
        scores.append(2 * hit / max(said + true, 1))
    return sum(scores) / len(scores)


def fitted(file, label):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    rows = read_lines(file)
    grams = (1, 1) if label == "topic" else (1, 2)
    weights = None if label == "topic" else "balanced"
    model = make_pipeline(
        TfidfVectorizer(sublinear_tf=True, ngram_range=grams, token_pattern=r"\w+"), LinearSVC(class_weight=weights))
    return model.fit([row["text"] for row in rows], [row[label] for row in rows])


def svm_train(clock, file, label, _):
    import sklearn.svm  # noqa: F401: the import does not count

    with clock:
        fitted(file, label)


def svm(clock, train, label, test, out):
    model, rows = fitted(train, label), read_lines(test)
    with clock:
        found = model.predict([row["text"] for row in rows])
    write_lines(out, [{"id": row["id"], label: str(value)} for row, value in zip(rows, found)])
