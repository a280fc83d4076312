"""The API as a program meets it: its description is valid OpenAPI 3.1, a token made in the browser reads, and schemathesis
finds no answer that the description does not know."""
import json
import os
import re
import subprocess
import sys
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator
from playwright.sync_api import sync_playwright

from kit import browser, server, sign_in
from pages import agreement

EXAMPLES = os.environ.get("HAIDANG_API_EXAMPLES", "40")


def token(page, running):
    """Made as a person makes it, for everything that may be read."""
    page.goto(running.url + "/account/tokens")
    page.fill("#name", "Bảng theo dõi")
    for box in page.locator("input[name=scope]").all():
        box.check()
    page.click("main form button[type=submit] >> nth=-1")
    return page.locator("code", has_text=re.compile("^hd_")).inner_text()


def main():
    with server() as running, sync_playwright() as playwright, browser(playwright) as page:
        sign_in(page, running)
        agreement(page, running)
        secret = token(page, running)
        description = json.load(urllib.request.urlopen(running.url + "/api/v1/openapi.json"))
        OpenAPIV31SpecValidator(description).validate()
        asked = urllib.request.Request(
            running.url + "/api/v1/agreements", headers={"Authorization": f"Bearer {secret}"})
        items = json.load(urllib.request.urlopen(asked))["items"]
        assert [item["title"] for item in items] == ["Chương trình phối hợp quảng bá du lịch"], items
        run = subprocess.run(
            [os.path.join(os.path.dirname(sys.executable), "schemathesis"), "run",
             running.url + "/api/v1/openapi.json", "--url", running.url + "/api/v1",
             "--header", f"Authorization: Bearer {secret}", "--max-examples", EXAMPLES, "--checks", "all",
             "--no-color", "--seed", "7"],
            capture_output=True, text=True, timeout=900)
        print("\n".join(run.stdout.splitlines()[-25:]))
        if run.returncode:
            print(run.stdout[-6000:], run.stderr[-2000:])
        sys.exit(run.returncode)


main()
