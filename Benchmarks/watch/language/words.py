"""Word counts of many languages from translations and frequency lists, as `train` reads them.

    words.py OUT --translations DIR… --help-pages DIR…

OUT gets a file a language: a word and its weight a line. Sources: wordfreq's frequency lists (if installed), the
.mo files and help pages under DIR (Debian packages unpacked with dpkg -x), spelling lists under DIR. docs/listening/
language.md names the packages and their licences. Nothing but counts leaves this folder.
"""
import argparse
import collections
import glob
import gzip
import os
import re
import struct
import unicodedata

WORDFREQ = {"fil": "tl", "nb": "no", "sh": "hr"}
FOLDERS = {
    "nb": "no", "nn": "no", "pt_BR": "pt", "zh_CN": "zh", "zh_TW": "zh", "bs": "hr", "sr@latin": None,
    "ca@valencia": "ca", "en_GB": "en", "en_ZA": "en", "pa_IN": "pa", "C": "en", "nr": None, "nso": None, "ss": None,
    "kmr@latin": "ku", "szl": None, "gug": None, "ve": None, "dz": None,
}
WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+[^\W\d_]*)*")


def messages(path):
    """The translations of a .mo file whose source text they do not repeat."""
    with open(path, "rb") as file:
        data = file.read()
    if len(data) < 28:
        return
    magic, _, count, originals, translations = struct.unpack("<5I", data[:20])
    if magic != 0x950412DE:
        return
    for index in range(count):
        length, start = struct.unpack_from("<2I", data, originals + 8 * index)
        source = data[start:start + length].decode("utf-8", "replace").split("\x04")[-1]
        length, start = struct.unpack_from("<2I", data, translations + 8 * index)
        text = data[start:start + length].decode("utf-8", "replace")
        if source and text != source:
            known = set(WORD.findall(source.lower()))
            yield from (word for word in plain(text) if word not in known)


def plain(text):
    text = re.sub(r"<[^>]*>|&[a-z]+;|[%$~][\w(]*", " ", text)
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--translations", nargs="*", default=[])
    parser.add_argument("--help-pages", nargs="*", default=[])
    arguments = parser.parse_args()
    translated = collections.defaultdict(collections.Counter)
    for root in arguments.translations:
        for path in sorted(glob.glob(f"{root}/**/LC_MESSAGES/*.mo", recursive=True)):
            folder = path.split("/")[-3]
            if language := FOLDERS.get(folder, folder):
                translated[language].update(messages(path))
    for root in arguments.help_pages:
        for folder in sorted(os.listdir(root)):
            if not (language := FOLDERS.get(folder, folder)):
                continue
            for path in sorted(glob.glob(f"{root}/{folder}/**/*.page", recursive=True)):
                with open(path, encoding="utf-8", errors="replace") as file:
                    translated[language].update(plain(file.read()))
    english = translated.get("en", {})
    weights = collections.defaultdict(collections.Counter)
    for language, counts in translated.items():
        for word in [w for w in counts if language != "en" and w.isascii() and english.get(w, 0) > counts[w]]:
            del counts[word]
        total = sum(counts.values()) or 1
        for word, count in counts.items():
            weights[language][word] += count / total
    try:
        import wordfreq
        for code in wordfreq.available_languages("best"):
            language = WORDFREQ.get(code, code)
            # Where there is a frequency list, translations only fill it up.
            for word in weights[language]:
                weights[language][word] *= 0.05
            for text, frequency in wordfreq.get_frequency_dict(code, "best").items():
                for word in WORD.findall(unicodedata.normalize("NFC", text)):
                    weights[language][word] += frequency
    except ImportError:
        print("wordfreq is not installed: translations only")
    os.makedirs(arguments.out, exist_ok=True)
    for language, counts in sorted(weights.items()):
        kept = [(w, c) for w, c in counts.most_common(400_000) if len(w) <= 30]
        with open(f"{arguments.out}/{language}.tsv", "w", encoding="utf-8") as file:
            file.writelines(f"{word}\t{weight:.3g}\n" for word, weight in kept)
        print(language, len(kept))


if __name__ == "__main__":
    main()
