"""The peers: one compiled expression here, and public readers of quantities in an environment of their own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".bench-venv"
PYTHON = ENVIRONMENT / "bin" / "python"

# Ten lines: a number with scale and unit, or a cue. No meaning, no ties; the floor that any reader stands on.
EXPRESSION = re.compile(
    r"(?P<number>\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:\s*(?P<scale>nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn|vạn))?"
    r"\s*(?P<unit>%|đồng|USD|đô la|tấn|tạ|kg|ha|km|m2|m3|người|hộ|lao động|lượt|dự án|doanh nghiệp|vụ|ca|mũi|liều"
    r"|trường hợp|công trình|chỉ tiêu|xã|phường|hồ sơ|con|kWh|điểm phần trăm|lần)?"
    r"|(?P<cue>\b(?:tăng|giảm|đạt|bằng|vượt|chiếm|so với|cùng kỳ|kế hoạch|dự toán|trong đó|lũy kế|ước|tháng|quý|năm"
    r"|hơn|gần|trên|dưới|khoảng)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Peer:
    """A reader from the package index: what is installed, and the calls that load it and read one text."""

    name: str
    package: str
    beside: tuple[str, ...]
    load: str
    read: str


PEERS = (
    Peer(
        "quantulum3 (English, without its optional classifier)",
        "quantulum3",
        (),
        "from quantulum3 import parser",
        "parser.parse(text)",
    ),
    Peer(
        "recognizers-text, numbers with units (Spanish culture: it has no Vietnamese)",
        "recognizers-text-number-with-unit",
        ("emoji<2",),  # its last release still asks for a name that version 2 took away
        "from recognizers_number_with_unit import NumberWithUnitRecognizer\n"
        "models = NumberWithUnitRecognizer('es-es')\n"
        "kinds = [models.get_currency_model(), models.get_dimension_model()]",
        "[kind.parse(text) for kind in kinds]",
    ),
)

_PROGRAM = """
import json, sys, time, warnings
from importlib.metadata import version
warnings.simplefilter("ignore")
{load}
texts = json.load(sys.stdin)
def read(text):
    return {read}
read(texts[0])
began = time.process_time()
for text in texts:
    read(text)
print(json.dumps([time.process_time() - began, version("{package}")]))
"""


def match(text: str) -> int:
    """How many numbers and cues the compiled expression finds."""
    return sum(1 for _ in EXPRESSION.finditer(text))


def install() -> list[Peer]:
    """The peers that can be had; one that cannot be is left out with a line."""
    return [peer for peer in PEERS if installed(peer)]


def installed(peer: Peer) -> bool:
    """Whether a peer is there, put into an environment of the peers' own if it was not."""
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    loads = [str(PYTHON), "-W", "ignore", "-c", peer.load]
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", peer.package, *peer.beside]
    for command in (loads, pip, loads):
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
        if done and command is loads:
            return True
    print(f"{peer.package} could not be installed: left out", file=sys.stderr)
    return False


def seconds(peer: Peer, texts: list[str]) -> tuple[float, str]:
    """Processor seconds that the peer takes for `texts` once it is warm, and its version."""
    program = _PROGRAM.format(load=peer.load, read=peer.read, package=peer.package)
    command = [str(PYTHON), "-W", "ignore", "-c", program]
    told = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    took, version = json.loads(told.stdout.splitlines()[-1])
    return float(took), str(version)
