"""Which pages there are, and where one of each kind is found."""
import html
import re
from dataclasses import dataclass, field

from province import run

# Addresses that answer with a file or lead on: their cost is that of the file, or of the page they lead to.
NO_PAGES = {"/", "/administration", "/agencies/import/sample", "/files/*/download", "/files/*/pictures/*", "/drafts/*/source"}
# How many of a kind are looked at: a province has small and large plans.
MOST = 4


@dataclass
class Kind:
    """A kind of page, as the route table has it, and addresses of it in one province."""

    name: str
    addresses: list = field(default_factory=list)


def patterns():
    """The patterns of all that can be asked with GET, out of the program's own table of routes."""
    lines = [line.split("\t") for line in run("routes").splitlines()]
    return [pattern for methods, pattern, _ in lines if "GET" in methods.split(",")]


def kinds(serving):
    """Every page of the province: each pattern as it is, where it goes on, and with words searched for."""
    wanted = [pattern for pattern in patterns() if pattern not in NO_PAGES]
    found = {pattern: [pattern] if "*" not in pattern else [] for pattern in wanted}
    texts, asked = {}, set()
    waiting = [pattern for pattern in wanted if "*" not in pattern]
    while waiting:
        address = waiting.pop(0)
        if address in asked:
            continue
        asked.add(address)
        answer, _ = serving.get(address)
        if answer.location:
            _note(answer.location, wanted, found, waiting)
            continue
        if answer.status != 200:
            raise SystemExit(f"{address} answers {answer.status}")
        if not answer.is_page:
            continue
        texts[address] = answer.text
        for link in re.findall(r'href="?([^" >]+)', answer.text):
            link = html.unescape(link).partition("#")[0]
            _note(link, wanted, found, waiting)
            # The page of a file is behind the link to look at it.
            if re.fullmatch(r"/drafts/\d+/source\?look=1", link) and not found.get("/files/*"):
                waiting.append(link)
    # What is offered only where there is something to do stands below its page.
    for pattern in wanted:
        page, _, last = pattern.rpartition("/")
        if not found[pattern]:
            found[pattern] = [f"{address}/{last}" for address in found.get(page, [])]
    missing = [pattern for pattern in wanted if not found[pattern]]
    if missing:
        raise SystemExit(f"no page was found for {', '.join(missing)}")
    return [kind for pattern in wanted for kind in _forms(pattern, found[pattern], texts)]


def _note(link, wanted, found, waiting):
    path = link.partition("?")[0]
    for pattern in wanted:
        # An address without a star is no value of one with a star: /plans/new, /plans/*.
        if "*" in pattern and re.fullmatch(pattern.replace("*", r"\d+"), path):
            if path not in found[pattern] and len(found[pattern]) < MOST:
                found[pattern].append(path)
                waiting.append(path)


def _forms(pattern, addresses, texts):
    yield Kind(pattern, addresses)
    nexts = [link for address in addresses for link in re.findall(
        r'<a (?=[^>]*rel="?next)[^>]*href="?([^" >]+)', texts.get(address, ""))]
    if nexts:
        yield Kind(f"{pattern} next", [html.unescape(link) for link in nexts])
    if any(re.search(r'id="?filter-q', texts.get(address, "")) for address in addresses) or pattern == "/search":
        yield Kind(f"{pattern} ?q", [address + "?q=th%C3%B4ng+tin" for address in addresses])


def exports(serving, kinds):
    """The files in which lists can be taken away."""
    found = []
    for kind in kinds:
        if " " in kind.name:
            continue
        for address in kind.addresses[:1]:
            answer, _ = serving.get(address)
            for link in re.findall(r'href="?([^" >]+format=(?:csv|xlsx)[^" >]*)', answer.text):
                link = html.unescape(link)
                if link not in found:
                    found.append(link)
    return found
