"""The books of documents: a letter is written from a template to three agencies, numbered, printed, signed outside and brought back; a
plan is exported, signed and brought back; what came in stands in the book."""
import datetime
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import sync_playwright

import kit
from pages import OFFICE, fill

AGENCIES = ["Sở Ngoại vụ", "Sở Tài chính", "Công an tỉnh"]
SIGNER = "Nguyễn Thị Mẫu"


def sign(source, target, folder):
    """As a signing program outside does it, with a certificate of its own."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    key, certificate = folder / "key.pem", folder / "certificate.pem"
    if not key.exists():
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-utf8", "-days", "30", "-keyout", key,
             "-out", certificate, "-subj", f"/O=Don vi mau/CN={SIGNER}"], check=True, capture_output=True)
    with open(source, "rb") as old, open(target, "wb") as new, ThreadPoolExecutor() as aside:
        # The browser's driver has a loop of events in this thread already.
        aside.submit(
            signers.sign_pdf, IncrementalPdfFileWriter(old), signers.PdfSignatureMetadata(field_name="ChuKy1"),
            signer=signers.SimpleSigner.load(str(key), str(certificate)), output=new).result()


def download(page, name, folder):
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def begin(page, running):
    """An office, a clause and a template, as an officer enters them."""
    fill(page, running, "/offices/new", OFFICE)
    fill(page, running, "/clauses/new", {"name": "lời kết", "words": "Đề nghị các đơn vị phối hợp thực hiện./."})
    words = {
        "name": "Đôn đốc", "subject": "đôn đốc thực hiện Kế hoạch số {{số kế hoạch}}",
        "body": "Thực hiện Kế hoạch số {{số kế hoach}}, đề nghị {{nơi nhận}} báo cáo:\n{{danh mục nhiệm vụ}}\n"
                "{{đoạn: lời kết}}", "recipients": "Như trên",
    }
    page.goto(running.url + "/templates/new")
    for field, value in words.items():
        page.fill(f"#{field}", value)
    page.select_option("#kind", "letter")
    page.select_option("#office_id", label="Sở Ngoại vụ tỉnh An Hải")
    page.locator("main form button.primary").click()
    # A field that is none is said, and what was typed is there.
    page.wait_for_selector("text=Không có chỗ điền {{số kế hoach}}")
    assert page.input_value("#body").startswith("Thực hiện")
    page.fill("#body", words["body"].replace("kế hoach}}", "kế hoạch}}"))
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(r"/templates/\d+"))


def letter(page, running, folder):
    """From the template to three agencies, numbered, printed, signed, back."""
    page.get_by_role("link", name="Dùng mẫu này").click()
    page.select_option("#plan", index=1)
    for place, agency in enumerate(AGENCIES):
        page.locator("input[name=addressees]").nth(place).fill(agency)
    page.get_by_role("button", name="Tạo dự thảo").click()
    page.wait_for_url(re.compile(r"/outgoing/\d+"))
    preview = page.locator(".paper").inner_text()
    for agency in AGENCIES:
        assert f"{agency}" in preview, preview
    assert re.search(r"Số:\s+/SNgV-TTĐN", preview), preview
    assert page.locator(".paper tbody tr").count() >= 1
    # Never an invented number: the draft's file has a blank.
    word = download(page, "DOCX", folder)
    assert word.name == "cong-van-du-thao.docx", word.name
    found = subprocess.run([kit.PROGRAM, "document", "check", str(word)], capture_output=True, text=True)
    forms = [line for line in found.stdout.splitlines() if "30/2020/NĐ-CP, Phụ lục I" in line]
    assert not forms, forms
    assert page.input_value("#number") == "1"
    page.get_by_role("button", name="Cấp số").click()
    page.wait_for_selector("text=01/SNgV-TTĐN")
    printed = download(page, "PDF", folder)
    assert printed.name == "cong-van-1-sngv-ttdn.pdf", printed.name
    signed = folder / "ban-ky.pdf"
    sign(printed, signed, folder)
    page.set_input_files("#file >> nth=0", str(signed))
    page.get_by_role("button", name="Nhận bản đã ký").click()
    page.wait_for_selector("text=Đã nhận bản đã ký")
    text = page.locator("section[aria-labelledby=signed]").inner_text()
    assert SIGNER in text and "Nguyên vẹn từ khi ký" in text and "Khớp với sổ" in text, text
    address = page.url
    # Another copy says another number: offered, taken by a button, and undone.
    page.get_by_role("link", name="Sửa", exact=True).click()
    page.fill("#number", "7")
    page.locator("main form button.primary").click()
    page.get_by_role("button", name="Ghi vào sổ").click()
    page.wait_for_selector("section[aria-labelledby=stage] >> text=01/SNgV-TTĐN")
    page.get_by_role("button", name="Hoàn tác").click()
    page.wait_for_selector("section[aria-labelledby=stage] >> text=07/SNgV-TTĐN")
    page.get_by_role("button", name="Ghi vào sổ").click()
    page.wait_for_selector("section[aria-labelledby=stage] >> text=01/SNgV-TTĐN")
    return signed, address


def plan(page, running, folder):
    """Exported as PDF, signed outside, brought back."""
    page.goto(running.url + "/plans")
    page.locator("tbody th a").first.click()
    number = page.locator("dl.facts >> text=/\\d+.KH-UBND/").first.inner_text()
    printed = download(page, "Xuất PDF", folder)
    signed = folder / "ke-hoach-ky.pdf"
    sign(printed, signed, folder)
    page.get_by_role("link", name="Nhận văn bản đã ký").click()
    page.set_input_files("#file", str(signed))
    page.get_by_role("button", name="Nhận văn bản đã ký").click()
    page.wait_for_selector("text=Hãy xem lại những gì đọc được")
    text = page.locator("main").inner_text()
    assert number in text and "Kế hoạch" in text and SIGNER in text, text
    # The same once more: its number is taken, which is said.
    page.goto(running.url + "/outgoing/receive")
    page.set_input_files("#file", str(signed))
    page.get_by_role("button", name="Nhận văn bản đã ký").click()
    page.wait_for_selector("text=đã cấp cho văn bản khác")


def main():
    with kit.server(kit.SAMPLE) as running, sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with kit.browser(playwright) as page:
            kit.sign_in(page, running)
            begin(page, running)
            signed, address = letter(page, running, folder)
            print("   a letter to three agencies was written, numbered, printed, signed and taken back")
            plan(page, running, folder)
            print("   a plan was exported, signed and taken back")
            page.goto(running.url + "/incoming/receive")
            page.set_input_files("#file", str(signed))
            page.get_by_role("button", name="Nhận văn bản đến").click()
            page.wait_for_url(re.compile(r"/incoming/\d+/edit"))
            assert page.input_value("#number") == "01/SNgV-TTĐN" and int(page.input_value("#arrival")) > 0
            assert page.input_value("#issued_on") == datetime.date.today().isoformat()
            # Lists are narrowed by what their entries have.
            for query, count in (("stage=signed", 2), ("kind=plan", 1), ("kind=proposal", 0)):
                page.goto(running.url + "/outgoing?" + query)
                assert page.locator("tbody tr").count() == count, query
            print("   a document that came in is in the book; lists are narrowed")


if __name__ == "__main__":
    main()
