"""Takes the README's picture, the page of the sample in Chromium: `.venv/bin/python docs/take_picture.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from luyke.cli import main as luyke
from luyke.cli.sample import SAMPLE

PICTURE = Path(__file__).parent / "images" / "demo.png"
WIDTH, HEIGHT = 1280, 1000


def take() -> None:
    """Write the picture, in few colours: it holds text on white."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Cần Chromium để chụp. / Needs Chromium.")
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder, "page.html"), Path(folder, "shot.png")
        luyke(["check", str(SAMPLE), "--output", str(page)])
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={WIDTH},{HEIGHT}"]
        subprocess.run([browser, *flags, f"--screenshot={shot}", page.as_uri()], check=True, capture_output=True)
        PICTURE.parent.mkdir(exist_ok=True)
        with Image.open(shot) as picture:
            picture.convert("RGB").quantize(64).save(PICTURE, optimize=True)


if __name__ == "__main__":
    take()
