"""Goes through the fields of a feed or an entry and puts each under feedparser's name."""
from names import DATES, PEOPLE, TEXTS, Names, attributes, chapters, children, parsed, person, person_line, place, text_of

ALTERNATE = {"text/html", "application/xhtml+xml"}
IMAGES = {"image", "textinput"}


def read(told, is_feed, is_atom):
    out = Names()
    state = {"title": 0, "link": 0, "summary": False, "where": False}
    for field in told["fields"]:
        take(out, field, is_feed, is_atom, state)
    own = attributes(told)
    if told["fields"] or own:
        if "about" in own and "id" not in out:
            out["id"] = own["about"]
        if "href" in own and "link" not in out:
            out["link"] = own["href"]
            out.setdefault("links", []).append(Names(rel="alternate", type="text/html", href=own["href"]))
        if "lastmod" in own:
            out["updated"] = own["lastmod"]
            out["updated_parsed"] = parsed(next(a["time"] for a in told["attributes"] if a["name"] == "lastmod"))
    finish(out, state)
    return out


def take(out, field, is_feed, is_atom, state):
    name = field["name"]
    if name in TEXTS:
        take_text(out, field, TEXTS[name], is_feed, state)
    elif name in DATES:
        key = DATES[name]
        out[key], out[key + "_parsed"] = text_of(field), parsed(field.get("time"))
    elif name == "dcterms:valid":
        for part in text_of(field).split(";"):
            key, _, value = part.strip().partition("=")
            if key in ("start", "end"):
                out["validity_" + key] = value
                out["validity_" + key + "_parsed"] = parsed(field.get(key))
    elif name in PEOPLE:
        take_person(out, field, PEOPLE[name], is_feed)
    elif name == "link" or name == "itunes:link":
        take_link(out, field, is_atom, state)
    elif name in ("category", "dc:subject", "media:category", "itunes:category", "itunes:keywords", "keywords", "tags"):
        take_tags(out, field)
    elif name in ("image", "itunes:image"):
        take_image(out, field, name, is_feed)
    elif name == "enclosure":
        own = Names((k, v) for k, v in attributes(field).items())
        own["href"] = own.pop("url", "")
        own["rel"] = "enclosure"
        out.setdefault("links", []).append(own)
    elif name.startswith(("georss:", "gml:")) and not state["where"]:
        found = place(field)
        if found is not None:
            out["where"], state["where"] = found, bool(found)
    else:
        take_other(out, field, name, is_atom)


def take_text(out, field, key, is_feed, state):
    value = text_of(field)
    detail = Names(value=value, type=field.get("type"), language=field.get("language"), base=field.get("base"))
    if key == "title":
        rank = {"title": 3, "itunes:title": 2, "dc:title": 3, "media:title": 2}[field["name"]]
        if rank < state["title"] or (rank == 2 and state["title"] == 2):
            return
        state["title"] = rank
    if key == "content":
        own = attributes(field)
        if "src" in own:
            detail["src"] = own["src"]
        out.setdefault("content", []).append(detail)
        if is_feed or field["name"] == "content:encoded" and "summary" in out:
            return
        if not state["summary"] and "summary" not in out and "description" not in out:
            out["summary"] = value
            state["fromContent"] = True
        return
    if key in ("summary", "description"):
        key = "subtitle" if is_feed else "summary"
        if not is_feed and state["summary"]:
            out.setdefault("content", []).append(detail)
            return
        state["summary"] = True
    out[key], out[key + "_detail"] = value, detail


def take_person(out, field, key, is_feed):
    found = person(field)
    if not found and key != "author":
        return
    if key == "contributor":
        out.setdefault("contributors", []).append(found)
        return
    out[key + "_detail"] = found
    line = person_line(found) if children(field) else text_of(field)
    if line:
        out[key] = line
    if key == "author":
        out.setdefault("authors", []).append(found)
        out["author_detail"] = found


def take_link(out, field, is_atom, state):
    own = {k: v for k, v in attributes(field).items() if k not in ("base", "lang")}
    own.setdefault("rel", "alternate")
    if own["rel"] == "self":
        own.setdefault("type", "application/atom+xml")
    else:
        own.setdefault("type", "text/html")
    if "url" in own:
        own["href"] = own.pop("url")
    own = Names(own)
    own.setdefault("href", text_of(field))
    if not own["href"] and "href" not in attributes(field):
        return
    if field["name"] == "itunes:link":
        if own["rel"] == "image":
            out["image"] = Names(href=own["href"])
        return
    out.setdefault("links", []).append(own)
    if own["rel"] == "alternate" and own["type"] in ALTERNATE and not state["link"]:
        out["link"] = own["href"]
        state["link"] = 1
    elif own["rel"] == "alternate" and "link" not in out:
        out["link"] = own["href"]


def take_tags(out, field):
    own = attributes(field)
    tags = out.setdefault("tags", [])
    name = field["name"]

    def add(term, scheme=None, label=None):
        tag = Names(term=term, scheme=scheme, label=label)
        if (term or scheme or label) and tag not in tags:
            tags.append(tag)

    if name == "itunes:category":
        add(own.get("text", text_of(field)), "http://www.itunes.com/")
        for child in children(field):
            take_tags(out, child)
    elif name in ("itunes:keywords", "keywords"):
        for term in text_of(field).replace(",", " ").split():
            add(term, "http://www.itunes.com/")
    elif name == "tags":
        for term in text_of(field).split(","):
            add(term.strip())
    else:
        scheme = own.get("scheme", own.get("domain"))
        if name == "media:category":
            scheme = scheme or "http://search.yahoo.com/mrss/category_schema"
        add(own.get("term", text_of(field)), scheme, own.get("label"))


def take_image(out, field, name, is_feed):
    own = attributes(field)
    if name == "itunes:image":
        href = own.get("href", own.get("url"))
        if href:
            out["image"] = Names(href=href)
        elif not own and text_of(field):
            out.setdefault("image", Names())["href"] = text_of(field)
        return
    image = Names()
    for child in children(field):
        key = child["name"].split(":")[-1]
        value = text_of(child)
        if key in ("width", "height"):
            value = int(value) if value.isdigit() else 0
        image[{"url": "href", "description": "subtitle"}.get(key, key)] = value
        if child["name"] not in ("title", "url", "link", "description", "width", "height", "id"):
            out.setdefault(key, value)
    if image or "href" in own:
        image.update(own)
        out["image"] = image


def take_other(out, field, name, is_atom):
    own = attributes(field)
    key = name.replace(":", "_")
    if name == "guid":
        link = own.get("ispermalink", "true") == "true"
        out["id"], out["guidislink"], out["_permalink"] = text_of(field), link, link
    elif name == "id":
        out["id"] = text_of(field)
    elif name in ("language", "dc:language"):
        out["language"] = text_of(field)
    elif name == "generator":
        out["generator"] = text_of(field)
        detail = Names(own, name=text_of(field))
        for other in ("uri", "url"):
            if other in own:
                detail["href"] = own[other]
        out["generator_detail"] = detail
    elif name in ("cloud",):
        out["cloud"] = Names(own)
    elif name == "textinput":
        out["textinput"] = Names((c["name"], text_of(c)) for c in children(field))
    elif name == "source":
        source = read({"fields": children(field)}, True, is_atom)
        if text_of(field):
            source["title"] = text_of(field)
        if "url" in own:
            source["href"] = own["url"]
        out["source"] = source
    elif name == "itunes:block":
        out[key] = 1 if field.get("text") == "yes" else 0
    elif name == "itunes:explicit":
        out[key] = {"yes": True, "true": True, "clean": False, "no": False, "false": False}.get(field.get("text"))
    elif name in ("creativecommons:license", "cc:license"):
        out.setdefault("links", []).append(Names(rel="license", href=text_of(field) or own.get("resource", "")))
    elif name in ("media:credit",):
        out.setdefault(key, []).append(Names(own, content=text_of(field)))
    elif name == "media:restriction":
        out[key] = Names(own, content=text_of(field).split())
    elif name in ("media:rating", "media:license"):
        out[key] = Names(own, content=text_of(field))
    elif name == "media:player":
        out[key] = Names(own, content=text_of(field))
    elif name == "media:thumbnail":
        out.setdefault(key, []).append(Names(own))
    elif name == "media:content":
        out.setdefault(key, []).append(Names(own))
    elif name == "psc:chapters":
        out.setdefault(key, chapters(field))
    elif name == "admin:generatoragent":
        out["generator"] = own.get("resource", "")
    elif name == "redirect":
        out["newlocation"] = text_of(children(field)[0])
    elif own and not text_of(field):
        out.setdefault(key, Names(own))
    else:
        out[key] = text_of(field)


def finish(out, state):
    if out.get("_permalink") and "link" not in out and out.get("id"):
        out["link"] = out["id"]
    if "guidislink" in out:
        out["guidislink"] = bool(out.pop("_permalink", False)) and not state["link"]
    if "link" not in out:
        for link in out.get("links") or []:
            if link.get("rel") == "alternate":
                out["link"] = link["href"]
    return out
