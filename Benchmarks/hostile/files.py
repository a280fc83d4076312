"""Files that try a reader: small ones that cost much, and one of each kind."""
import io
import zipfile


def many_lines(megabytes):
    """Lines "- a": each looks like a task."""
    return b"- a\n" * (megabytes * (1 << 20) // 4)


def word(paragraphs, text="Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát hồ sơ trước ngày 30/6/2026"):
    head = ["UBND TỈNH AN HẢI", "KẾ HOẠCH", "Rà soát hồ sơ năm 2026", "I. NHIỆM VỤ"]
    lines = head + [f"{number}. {text}" for number in range(1, paragraphs + 1)]
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    xml = ('<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
           f"<w:body>{body}</w:body></w:document>")
    kinds = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
             '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", kinds)
        archive.writestr("word/document.xml", xml)
    return packed.getvalue()


def page(rows):
    row = "<tr><td>1</td><td>Rà soát hồ sơ</td><td>Sở Y tế</td><td>Quý I/2026</td></tr>"
    return f"<!DOCTYPE html><meta charset=utf-8><h1>KẾ HOẠCH</h1><table>{row * rows}</table>".encode()


def drawing(lines):
    """A PDF whose page draws so many lines and words."""
    content = b"".join(b"%d %d m %d %d l S BT /F1 6 Tf %d %d Td (a b c) Tj ET\n" % (
        n % 500, n % 700, n % 400, n % 600, n % 500, n % 700) for n in range(lines))
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
             b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
             b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + b"".join(b"%010d 00000 n \n" % at for at in places)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, table)


def bomb():
    """A document that unpacks to a hundred times its size and more."""
    return word(600_000, "a" * 60)


KINDS = [
    ("dong.txt", many_lines(8)), ("dong.md", many_lines(4)), ("dai.docx", word(4_000)), ("bom.docx", bomb()),
    ("bang.html", page(60_000)), ("ve.pdf", drawing(40_000)), ("hong.pdf", b"%PDF-1.7\n" + b"x" * 1_000_000),
    ("thuong.docx", word(60)),
]
