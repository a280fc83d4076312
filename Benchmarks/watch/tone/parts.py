"""Tone on UIT-VSFC: trained on its training part, scored on another; linear SVMs of scikit-learn beside it.

    python3 parts.py --program watch-benchmark --sentences FOLDER [--part dev]

FOLDER (or HAIDANG_VSFC) holds train, dev and test, each with sents.txt and sentiments.txt. Look at `test` rarely.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile


def part(folder, name):
    sentences = (pathlib.Path(folder) / name / "sents.txt").read_text(encoding="utf-8").split("\n")
    labels = (pathlib.Path(folder) / name / "sentiments.txt").read_text(encoding="utf-8").split()
    return [
        {"id": number, "text": text.strip(), "tone": int(label)}
        for number, (text, label) in enumerate(zip(sentences, labels))
    ]


def ours(program, train, held):
    def lines(rows, keys):
        return "".join(json.dumps({key: row[key] for key in keys}, ensure_ascii=False) + "\n" for row in rows).encode()

    with tempfile.TemporaryDirectory() as folder:
        model = f"{folder}/tone.model"
        subprocess.run([program, "tone", "train", model], input=lines(train, ["id", "text", "tone"]), check=True)
        out = subprocess.run(
            [program, "tone", "predict", model], input=lines(held, ["id", "text"]), check=True, capture_output=True)
    found = {row["id"]: row["tone"] for row in map(json.loads, out.stdout.splitlines())}
    return [found[row["id"]] for row in held]


def peers(train, held):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    for name, weights in [("SVM, 1–2-grams", None), ("SVM, 1–2-grams, balanced", "balanced")]:
        model = make_pipeline(
            TfidfVectorizer(token_pattern=r"\w+", ngram_range=(1, 2), sublinear_tf=True), LinearSVC(class_weight=weights))
        model.fit([row["text"] for row in train], [row["tone"] for row in train])
        yield name, model.predict([row["text"] for row in held])


def main():
    from sklearn.metrics import accuracy_score, f1_score

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--sentences", default=os.environ.get("HAIDANG_VSFC"))
    parser.add_argument("--part", default="dev", choices=["dev", "test"])
    options = parser.parse_args()
    if not options.sentences:
        parser.error("--sentences or HAIDANG_VSFC is needed")
    train, held = part(options.sentences, "train"), part(options.sentences, options.part)
    gold = [row["tone"] for row in held]
    for name, found in [("ours", ours(options.program, train, held)), *peers(train, held)]:
        accuracy, macro = accuracy_score(gold, found), f1_score(gold, found, average="macro")
        print(f"{name:26} accuracy {accuracy:.4f}  macro-F1 {macro:.4f}  ({len(held)} sentences of {options.part})")


if __name__ == "__main__":
    main()
