"""The whole way from HTML bytes to story, topic and tone, beside one made of trafilatura, pycld2, datasketch, scikit-learn."""
import json
import shutil

from kit import Absent, Row, read_lines, write_lines
from made_up import Newsroom
from stages import articles, tone, topics

RULES = {"format": 1, "watches": [
    {"name": "Bình Định", "kind": "place", "aliases": ["Bình Định", "Binh Dinh", "平定省", "ບິ່ງດິ້ງ"]},
    {"name": "Đồng Nai", "kind": "place", "aliases": ["Đồng Nai"]},
]}


def training(bench):
    """Labelled texts for both models: the sets where they are there, else made-up ones (speed is the same)."""
    newsroom = Newsroom(7)
    made = [newsroom.paragraph(2) for _ in range(600)]
    try:
        topic_rows = topics.split(bench)[0]
    except Absent:
        topic_rows = [{"id": str(n), "text": text, "topic": f"t{n % 6}"} for n, text in enumerate(made)]
    try:
        tone_rows = tone.part(bench.unlicensed("vsfc", tone.ORIGIN), "train")
    except Absent:
        tone_rows = [{"id": str(n), "text": text, "tone": list(tone.NAMES.values())[n % 3]} for n, text in enumerate(made)]
    return write_lines(bench.made / "pipeline.topics.jsonl", topic_rows), write_lines(
        bench.made / "pipeline.tone.jsonl", tone_rows)


def rows(bench):
    folder = bench.made / "pipeline"
    folder.mkdir(exist_ok=True)
    for name in ("article-extraction-benchmark", "trafilatura-eval"):
        for page in articles.unpacked(bench, name).iterdir():
            if not (folder / page.name).exists():
                shutil.copy(page, folder / page.name)
    topic_file, tone_file = training(bench)
    rules = bench.made / "pipeline.rules.json"
    rules.write_text(json.dumps(RULES, ensure_ascii=False))
    topic_model, tone_model = bench.out / "pipeline.topics.model", bench.out / "pipeline.tone.model"
    bench.ours("topics", "train", topic_model, stdin=topic_file)
    bench.ours("tone", "train", tone_model, stdin=tone_file)
    out, theirs = bench.out / "pipeline.jsonl", bench.out / "pipeline.peer.jsonl"
    ours = bench.ours(
        "pipeline", rules, "--batch", folder, "--topics", topic_model, "--tone", tone_model, "--jobs", 1, stdout=out)
    count = len(list(folder.iterdir()))
    whole = sum(bool(row["text"]) and row["story"] is not None for row in read_lines(out))
    peer = bench.peer("pipeline", "pieces", folder, topic_file, tone_file, theirs)
    peer_whole = sum(bool(row["text"]) for row in read_lines(theirs))
    yield Row(
        "pages of both sets", f"share of {count} with text and story", whole / count, peer_whole / count,
        "the peers in a row", unit="pages", digits=3, speed=count / ours.seconds, peer_speed=count / peer.seconds,
        speed_target=300, ratio_target=12, peak=ours.peak, peer_peak=peer.peak)


def pieces(clock, folder, topic_file, tone_file, out):
    """trafilatura's fast mode → pycld2 → MinHash-LSH → TF-IDF centroids → linear SVMs for topic and tone."""
    import pycld2
    import trafilatura
    from datasketch import MinHash, MinHashLSH

    from stages.duplicates import words
    from stages.stories import Centroids

    topic_model, tone_model = topics.fitted(topic_file, "topic"), topics.fitted(tone_file, "tone")
    index, stories, found = MinHashLSH(num_perm=128, params=(25, 5)), Centroids(), []
    trafilatura.extract("<p>warm</p>")
    for key, page in articles.pages(folder):
        with clock:
            article = trafilatura.bare_extraction(page, fast=True, include_comments=False, with_metadata=True)
            title, text = (article.title or "", article.text or "") if article else ("", "")
            try:
                language = pycld2.detect(text, bestEffort=True)[2][0][1]
            except pycld2.error:
                language = None
            sketch = MinHash(num_perm=128)
            sketch.update_batch([shingle.encode() for shingle in words(text)])
            original = next(iter(index.query(sketch)), None)
            if original is None:
                index.insert(key, sketch)
            story = stories.place((title + " " + text).lower().split())
            topic, mood = topic_model.predict([text])[0], tone_model.predict([text])[0]
        found.append({
            "id": key, "title": title, "text": text, "language": language, "original": original, "story": story,
            "topic": str(topic), "tone": str(mood)})
    write_lines(out, found)
