"""Makes the files beside this script with the programs of their formats: LibreOffice (soffice), Chromium, Ghostscript.

From the root of the project: ``python -m tests.data.received.make``. Needs these programs and the fonts DejaVu Sans and Amiri.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.data.received.texts import COLUMNS, PARAGRAPHS, POINTS, ROWS, SECOND, TITLE

HERE = Path(__file__).parent
DOCUMENT = f"""<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta name="author" content="مكتب الحسكة">
<style>body {{ font-family: "DejaVu Sans"; }} .second {{ page-break-before: always; }}</style></head><body>
<h1>{TITLE}</h1>
{"".join(f"<p>{each}</p>" for each in PARAGRAPHS[:2])}
<p dir="ltr">{PARAGRAPHS[2]}</p>
<p class="second">{SECOND[0]}</p>
<p>{SECOND[1]}</p>
</body></html>
"""
IN_COLUMNS = f"""<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{TITLE}</title>
<style>body {{ font-family: "Amiri"; column-count: 2 }} p {{ margin: 1em 0 }}</style></head><body>
<h2>{TITLE}</h2>{"".join(f"<p>{each}</p>" for each in COLUMNS * 2)}
<p>{"</p><p>".join(f"• {each}" for each in POINTS)}</p>
<table>{"".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ROWS)}</table>
</body></html>
"""
TABLE = """العنوان,النص,التاريخ,المصدر,الرابط
قافلة تغادر قسرك,غادرت قافلة أمريكية قاعدة قسرك باتجاه العراق.,2026-02-23,عكاظ,https://www.okaz.com.sa/news/1
قصف على بلدة,"قصفت طائرة مسيرة بلدة في ريف دير الزور، وأصيب شخصان.",2026-02-24,رويترز,https://example.org/2
"""


def office(source: Path, kind: str, folder: Path, *options: str) -> Path:
    """Return the file that LibreOffice makes of another."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", *options]
    command += ["--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, env={**os.environ, "HOME": str(folder)})
    return folder / f"{source.stem}.{kind}"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "report.html"
        page.write_text(DOCUMENT, "utf-8")
        odt = office(page, "odt", folder, "--infilter=HTML (StarWriter)")
        shutil.copy(odt, HERE / "libreoffice.odt")
        shutil.copy(office(odt, "docx", folder), HERE / "libreoffice.docx")
        shutil.copy(office(odt, "pdf", folder), HERE / "libreoffice.pdf")
        amiri = folder / "amiri.html"
        amiri.write_text(DOCUMENT.replace("DejaVu Sans", "Amiri"), "utf-8")
        other = office(amiri, "odt", folder, "--infilter=HTML (StarWriter)")
        shutil.copy(office(other, "pdf", folder), HERE / "libreoffice-amiri.pdf")
        rows = folder / "rows.csv"
        rows.write_text(TABLE, "utf-8")
        shutil.copy(office(rows, "xlsx", folder, "--infilter=CSV:44,34,76,1"), HERE / "libreoffice.xlsx")
        chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/chromium"]
        columns = folder / "columns.html"
        columns.write_text(IN_COLUMNS, "utf-8")
        printed = ((page, "chromium.pdf"), (amiri, "chromium-amiri.pdf"), (columns, "chromium-columns.pdf"))
        for source, target in printed:
            pdf = ["--no-pdf-header-footer", f"--print-to-pdf={HERE / target}", source.as_uri()]
            subprocess.run([*chromium, *pdf], check=True)
        again = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={HERE / 'ghostscript.pdf'}"]
        subprocess.run([*again, str(HERE / "chromium-amiri.pdf")], check=True)  # loses what its letters are
        dom = subprocess.run([*chromium, "--dump-dom", page.as_uri()], check=True, capture_output=True)
        (HERE / "chromium.html").write_bytes(dom.stdout)


if __name__ == "__main__":
    main()
