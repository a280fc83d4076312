"""Scores copies against groups: pairs under one original, and what was missed or wrong by kind where documents have one.

    PROGRAM duplicates < SET.jsonl > OUT.jsonl; python3 score.py SET.jsonl OUT.jsonl
"""
import collections, json, sys

documents = {str(d["id"]): d for d in map(json.loads, open(sys.argv[1], encoding="utf-8"))}
original = {str(d["id"]): str(d["original"]) for d in map(json.loads, open(sys.argv[2], encoding="utf-8"))}
pairs = lambda sizes: sum(n * (n - 1) // 2 for n in sizes)
label = {i: original.get(i, i) for i in documents}
found = pairs(collections.Counter(label.values()).values())
gold = pairs(collections.Counter(d["group"] for d in documents.values()).values())
both = pairs(collections.Counter((label[i], d["group"]) for i, d in documents.items()).values())
print(f"precision {both / max(1, found):.4f}, recall {both / max(1, gold):.4f}, {gold} pairs")
wrong = collections.Counter((documents[a].get("kind"), documents[b].get("kind"))
                            for a, b in original.items() if documents[a]["group"] != documents[b]["group"])
if wrong: print("wrong:", dict(wrong))
