"""Language: accuracy by set and texts a second; CLD2, py3langid, lingua beside it."""
import json
import unicodedata

from kit import Row, read_lines

SURE = {"lo", "km", "my", "th", "vi"}
SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "zh-hant": "zh", "zh-hans": "zh", "zh-cn": "zh"}
SETS = [
    ("udhr25_lines", "udhr25", 0.989),
    ("vi_without_diacritics_derived_", "Vietnamese, no diacritics", 0.952),
    ("lingua24_word_pairs", "word pairs", 0.88),
    ("lingua24_single_words", "single words", None),
    ("lingua24_sentences", "sentences, 24 languages", None),
    ("lingua79_sentences", "sentences, 79 languages", None),
]


def plain(tag):
    tag = (tag or "").lower()
    tag = SAME.get(tag, tag)
    return SAME.get(tag.split("-")[0], tag.split("-")[0])


def pairs(path):
    lines = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").split("\n") if "\t" in line]
    return [(plain(code), unicodedata.normalize("NFC", text)) for code, text in lines]


def accuracy(gold, found, only=None):
    wanted = [(code, plain(said)) for (code, _), said in zip(gold, found) if only is None or code in only]
    return sum(code == said for code, said in wanted) / max(len(wanted), 1)


def rows(bench):
    for name, title, target in SETS:
        gold = pairs(bench.data("langid", f"{name}.tsv"))
        texts, out = bench.made / f"{name}.txt", bench.out / f"{name}.jsonl"
        texts.write_text("".join(text + "\n" for _, text in gold), encoding="utf-8")
        ours = bench.ours("language", "--jobs", 1, stdin=texts, stdout=out)
        found = [row.get("language") for row in read_lines(out)]
        peers = ["cld2"] if bench.quick else ["cld2", "py3langid"] + (["lingua"] if name.endswith("pairs") else [])
        for index, peer in enumerate(peers):
            answers = bench.out / f"{name}.{peer}.json"
            cost = bench.peer("language", peer, texts, answers)
            yield Row(
                title, f"accuracy, {len(gold)} texts", accuracy(gold, found),
                accuracy(gold, json.loads(answers.read_text())), peer, target if index == 0 else None, unit="texts",
                speed=len(gold) / ours.seconds, peer_speed=len(gold) / cost.seconds, peak=ours.peak,
                peer_peak=cost.peak)
        if name.startswith("udhr"):
            yield Row(title, "accuracy, lo km my th vi", accuracy(gold, found, SURE), target=1.0)
    yield from speed(bench)


def speed(bench):
    """The speed that counts: sentences by the hundred thousand, so that the program's start does not weigh."""
    lines = [text for _, text in pairs(bench.data("langid", "lingua24_sentences.tsv"))]
    texts = bench.made / "sentences.txt"
    times = 10 if bench.quick else 60
    texts.write_text("\n".join(lines * times) + "\n", encoding="utf-8")
    ours = bench.ours("language", "--jobs", 1, stdin=texts)
    peer = bench.peer("language", "cld2", texts, bench.out / "speed.json")
    count = len(lines) * times
    yield Row(
        "sentences, 24 languages", f"speed, {count} texts", peer_name="cld2", unit="texts", speed=count / ours.seconds,
        peer_speed=count / peer.seconds, speed_target=50_000, peak=ours.peak, peer_peak=peer.peak)


def answered(clock, texts, answers, identify):
    found = []
    lines = open(texts, encoding="utf-8").read().split("\n")[:-1]
    with clock:
        for line in lines:
            found.append(identify(line))
    json.dump(found, open(answers, "w"))


def cld2(clock, texts, answers):
    import pycld2

    def identify(text):
        try:
            return pycld2.detect(text, bestEffort=True)[2][0][1]
        except pycld2.error:
            return None

    answered(clock, texts, answers, identify)


def py3langid(clock, texts, answers):
    import py3langid as peer

    peer.classify("warm")
    answered(clock, texts, answers, lambda text: peer.classify(text)[0])


def lingua(clock, texts, answers):
    from lingua import LanguageDetectorBuilder

    detector = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()

    def identify(text):
        found = detector.detect_language_of(text)
        return found and found.iso_code_639_1.name

    answered(clock, texts, answers, identify)
