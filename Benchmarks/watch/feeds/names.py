"""feedparser's names for what `haidang watch feed --full` tells: a dictionary of the shape that its expectations read."""
import calendar
import datetime
import re
import time

VERSIONS = {
    "RSS 0.90": "rss090", "RSS 0.91": "rss091u", "RSS 0.91 (Netscape)": "rss091n", "RSS 0.92": "rss092",
    "RSS 0.93": "rss093", "RSS 0.94": "rss094", "RSS 1.0": "rss10", "RSS 2.0": "rss20", "RSS": "rss",
    "Atom 0.1": "atom01", "Atom 0.2": "atom02", "Atom 0.3": "atom03", "Atom 1.0": "atom10", "Atom": "atom",
    "CDF": "cdf",
}
ENCODINGS = {
    "big5": "Big5", "euc-jp": "EUC-JP", "euc-kr": "EUC-KR", "gb18030": "GB2312", "koi8-r": "KOI8-R",
    "shift_jis": "SHIFT_JIS", "windows-874": "TIS-620",
}
TEXTS = {
    "title": "title", "dc:title": "title", "media:title": "title", "itunes:title": "title",
    "subtitle": "subtitle", "tagline": "subtitle", "itunes:subtitle": "subtitle", "summary": "summary",
    "itunes:summary": "summary", "description": "description", "abstract": "description",
    "dc:description": "description", "media:description": "description", "content": "content",
    "content:encoded": "content", "fullitem": "content", "body": "content", "xhtml:body": "content",
    "rights": "rights", "copyright": "rights", "dc:rights": "rights", "info": "info",
    "feedburner:browserfriendly": "info",
}
DATES = {
    "published": "published", "pubdate": "published", "issued": "published", "dcterms:issued": "published",
    "updated": "updated", "modified": "updated", "lastbuilddate": "updated", "dc:date": "updated",
    "dcterms:modified": "updated", "created": "created", "dcterms:created": "created",
    "expirationdate": "expired",
}
PEOPLE = {
    "author": "author", "managingeditor": "author", "dc:author": "author", "dc:creator": "author",
    "itunes:author": "author", "contributor": "contributor", "dc:contributor": "contributor",
    "publisher": "publisher", "webmaster": "publisher", "dc:publisher": "publisher", "itunes:owner": "publisher",
}
ALIASES = {
    "guid": ["id"], "description": ["summary", "subtitle"], "tagline": ["subtitle"], "copyright": ["rights"],
    "copyright_detail": ["rights_detail"], "tagline_detail": ["subtitle_detail"], "date": ["updated"],
    "date_parsed": ["updated_parsed"], "modified": ["updated"], "modified_parsed": ["updated_parsed"],
    "issued": ["published"], "issued_parsed": ["published_parsed"], "url": ["href"],
    "description_detail": ["summary_detail", "subtitle_detail"],
}


class Names(dict):
    """A dictionary with feedparser's older names, and its values as attributes."""

    def __getitem__(self, key):
        if key == "category":
            return dict.__getitem__(self, "tags")[0]["term"]
        if key == "enclosures":
            return [Names((k, v) for k, v in link.items() if k != "rel") for link in self["links"]
                    if link.get("rel") == "enclosure"]
        if key == "license":
            return next(link["href"] for link in self["links"] if link.get("rel") == "license")
        if not dict.__contains__(self, key):
            for other in ALIASES.get(key, []):
                if dict.__contains__(self, other):
                    return dict.__getitem__(self, other)
        return dict.__getitem__(self, key)

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, IndexError, StopIteration):
            return default

    def __contains__(self, key):
        return self.get(key, Names) is not Names

    has_key = __contains__

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None


def parsed(moment):
    return time.gmtime(calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ"))) if moment else None


def attributes(field):
    """The attributes without their prefixes."""
    return {a["name"].split(":")[-1]: a["value"] for a in field.get("attributes", [])
            if not a["name"].startswith(("xmlns", "xml:"))}


def children(field):
    return field.get("children", [])


def text_of(field):
    return field.get("text", "").strip()


def person(field):
    """Name, address of mail and of the web, from elements or from "Name (mail)" and "mail (Name)"."""
    found = Names()
    for child in children(field):
        name = child["name"].split(":")[-1]
        key = {"name": "name", "email": "email", "uri": "href", "url": "href", "homepage": "href"}.get(name)
        if key:
            found[key] = text_of(child)
    if children(field):
        return found
    text = text_of(field)
    mail = re.search(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", text)
    if mail:
        found["email"] = mail.group()
        text = text.replace(mail.group(), "")
        text = re.sub(r"\(\s*\)|<\s*>|&lt;\s*&gt;", "", text).strip()
        if text.startswith("(") and text.endswith(")"):
            text = text[1:-1]
    if text.strip():
        found["name"] = text.strip()
    return found


def person_line(found):
    if "name" in found and "email" in found:
        return "%s (%s)" % (found["name"], found["email"])
    return found.get("name") or found.get("email")


def place(field):
    """A place as GeoJSON has it, from GeoRSS and GML."""
    shapes = {"point": "Point", "line": "LineString", "polygon": "Polygon", "box": "Box"}
    name = field["name"].split(":")[-1]
    if field["name"].startswith("georss:") and name in shapes:
        return shape(shapes[name], text_of(field), True, 2)
    kinds = {"point": "Point", "linestring": "LineString", "polygon": "Polygon"}
    field["shape"] = kinds.get(name)
    stack = [(field, True, 2)]
    while stack:
        node, swapped, size = stack.pop()
        own = attributes(node)
        if own.get("srsname", "").lower().split("/")[-1].split(":")[-1] not in ("", "wgs84", "4326"):
            swapped = swapped and "srsname" not in own
        if "srsname" in own:
            swapped = is_latitude_first(own["srsname"])
        size = int(own.get("srsdimension", size))
        name = node["name"].split(":")[-1]
        if name in ("pos", "poslist"):
            return shape(node["shape"], text_of(node), swapped, size)
        for child in children(node):
            inner = child["name"].split(":")[-1]
            child["shape"] = kinds.get(inner, node.get("shape"))
            stack.append((child, swapped, size))
    return None


# EPSG: geographic systems state the latitude first, projected ones (UTM) east first.
def is_latitude_first(name):
    code = re.search(r"(\d+)$", name)
    return not code or 4000 <= int(code.group()) < 5000


def shape(kind, text, swapped, size):
    try:
        numbers = [float(n) for n in text.replace(",", " ").split()]
    except ValueError:
        return Names()
    points = []
    for at in range(0, len(numbers) - size + 1, size):
        point = numbers[at:at + size]
        points.append(tuple([point[1], point[0]] + point[2:]) if swapped else tuple(point))
    if kind == "Point":
        return Names(type=kind, coordinates=points[0]) if points else Names()
    if kind == "Polygon":
        return Names(type=kind, coordinates=(points,)) if len(points) > 3 else Names()
    return Names(type=kind, coordinates=points) if len(points) > 1 else Names()


def chapters(field):
    own = attributes(field)
    found = Names(version=own.get("version"), chapters=[])
    for child in children(field):
        chapter = Names(attributes(child))
        start = re.match(r"(?:(?:(\d+):)?(\d+):)?(\d+)(\.\d+)?$", chapter.get("start", ""))
        if start:
            hours, minutes, seconds, part = start.groups()
            chapter["start_parsed"] = datetime.timedelta(
                hours=int(hours or 0), minutes=int(minutes or 0), seconds=int(seconds),
                microseconds=int(float(part or 0) * 1e6))
        found["chapters"].append(chapter)
    return found
