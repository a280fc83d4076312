"""Topics on repeated stratified splits of UNC (80 : 20), ours and linear SVMs of scikit-learn on the same splits.

    python3 splits.py --program watch-benchmark --documents FOLDER [--splits 5] [--addresses]

FOLDER (or HAIDANG_UNC) holds news_<topic>_<number>.txt; lines that begin with "# " are left out, since the address in them
names the section; with --addresses ours gets it as `url`, which shows what a section path is worth.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile


def documents(folder):
    rows = []
    for file in sorted(pathlib.Path(folder).glob("news_*_*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        url = next((line.split("=", 1)[1].strip() for line in lines if line.startswith("# url")), "")
        text = "\n".join(line for line in lines if not line.startswith("# "))
        rows.append({"id": file.stem, "text": text, "topic": file.stem.split("_")[1], "url": url})
    return rows


def ours(program, train, test, addresses, jobs):
    keys = ["id", "text", "topic"] + (["url"] if addresses else [])
    def lines(rows, keys):
        return "".join(json.dumps({key: row[key] for key in keys}, ensure_ascii=False) + "\n" for row in rows).encode()

    with tempfile.TemporaryDirectory() as folder:
        model = f"{folder}/topics.model"
        said = subprocess.run(
            [program, "topics", "train", model, "--jobs", str(jobs)], input=lines(train, keys), check=True,
            capture_output=True)
        out = subprocess.run(
            [program, "topics", "predict", model], input=lines(test, [key for key in keys if key != "topic"]),
            check=True, capture_output=True).stdout
        size = os.path.getsize(model)
    found = {row["id"]: row["topic"] for row in map(json.loads, out.splitlines())}
    hits = sum(found[row["id"]] == row["topic"] for row in test)
    return hits / len(test), size, said.stderr.decode().split("|")[-1].strip()


def peers(train, test):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    for name, options in [("1-gram", {}), ("1-gram, log tf", {"sublinear_tf": True})]:
        vectors = TfidfVectorizer(token_pattern=r"(?u)\b\w+\b", **options)
        matrix = vectors.fit_transform([row["text"] for row in train])
        model = LinearSVC().fit(matrix, [row["topic"] for row in train])
        hits = model.predict(vectors.transform([row["text"] for row in test])) == [row["topic"] for row in test]
        yield name, float(hits.mean())


def main():
    from sklearn.model_selection import StratifiedShuffleSplit

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--documents", default=os.environ.get("HAIDANG_UNC"))
    parser.add_argument("--splits", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--addresses", action="store_true")
    options = parser.parse_args()
    if not options.documents:
        parser.error("--documents or HAIDANG_UNC is needed")
    rows = documents(options.documents)
    figures = {}
    shuffle = StratifiedShuffleSplit(n_splits=options.splits, test_size=0.2, random_state=options.seed)
    for kept, held in shuffle.split(rows, [row["topic"] for row in rows]):
        train, test = [rows[i] for i in kept], [rows[i] for i in held]
        accuracy, size, said = ours(options.program, train, test, options.addresses, options.jobs)
        figures.setdefault("ours", []).append(accuracy)
        for name, value in peers(train, test):
            figures.setdefault(name, []).append(value)
        print({name: round(values[-1], 4) for name, values in figures.items()}, f"{size / 1e6:.1f} MB", said, flush=True)
    for name, values in figures.items():
        print(f"{name:16} {statistics.mean(values):.4f} ± {statistics.pstdev(values):.4f} over {len(values)} splits")


if __name__ == "__main__":
    main()
