"""`luyke mcp`: what an assistant gets, by the protocol's own client, from a process of its own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.publishing import services
from luyke.office.publishing.models import Publication

pytest.importorskip("mcp", reason="máy này không có phần mở rộng mcp")
import anyio
from mcp import Client, StdioServerParameters
from mcp.server.mcpserver.exceptions import ToolError

from luyke.office.public.mcp import published

WRONG = "Thu ngân sách ước đạt 412,5 tỷ đồng, gồm thu nội địa 371,5 tỷ đồng và thu khác 21 tỷ đồng."
NOVEMBER = Period.parse("2021-11")


@pytest.fixture
def out(place: Place, publisher: Person, now: datetime) -> Publication:
    """November, published."""
    return services.month_publish(place=place, period=NOVEMBER, licence="CC BY 4.0", by=publisher, at=now)


def _told(data: Path, talk: Callable[[Client], Awaitable[Any]]) -> Any:
    """What a client that starts `luyke mcp` over a data folder hears."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LUYKE_", "DJANGO_"))}
    line = StdioServerParameters(command=sys.executable, args=["-m", "luyke.cli", "mcp"],
                                 env={**environment, "LUYKE_DATA": str(data)}, cwd=str(data))  # fmt: skip

    async def main() -> Any:
        async with Client(line) as client:
            return await talk(client)

    return anyio.run(main)


def test_a_text_is_checked_without_an_office(tmp_path: Path) -> None:
    async def talk(client: Client) -> Any:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        checked = await client.call_tool("check_text", {"text": WRONG})
        read = await client.call_tool("read_text", {"text": WRONG})
        told = await client.call_tool("explain_check", {"code": "sum101"})
        refused = await client.call_tool("explain_check", {"code": "khong-co"})
        long = await client.call_tool("read_text", {"text": "dài " * 60_000})
        return tools, checked, read, told, refused, long

    tools, checked, read, told, refused, long = _told(tmp_path, talk)
    assert set(tools) == {"check_text", "read_text", "explain_check"}
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools.values())
    finding = checked.structured_content["findings"][0]
    assert (finding["code"], finding["severity"]) == ("SUM101", "error")
    assert "392,5" in finding["calculation"]
    assert [figure["unit"] for figure in read.structured_content["figures"]] == ["VND"] * 3
    assert told.structured_content["code"] == "SUM101"
    assert refused.is_error
    assert "Không có phép kiểm tra" in refused.content[0].text
    assert long.is_error
    assert "hãy gửi từng phần" in long.content[0].text
    assert list(tmp_path.iterdir()) == [], "it makes no office"


@pytest.mark.skipif(os.environ.get("LUYKE_TEST_DATABASE") == "postgres", reason="một tệp SQLite, không ../shared")
def test_what_is_published_is_told_to_a_client(out: Publication, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "luyke.sqlite3") as copy:
        copy.executescript("\n".join(connection.connection.iterdump()))

    async def talk(client: Client) -> Any:
        months = (await client.call_tool("list_months", {})).structured_content["months"]
        month = (months[0]["place"], months[0]["month"])
        return month, await client.call_tool("get_standings", dict(zip(("place", "month"), month, strict=True)))

    month, standings = _told(tmp_path, talk)
    assert month == ("305", "2021-11")
    told = standings.structured_content
    assert told["title"] == out.title
    assert [line["code"] for line in told["indicators"]] == [line["code"] for line in out.body["lines"]]


def test_indicators_are_found_without_accents_and_their_series_told(out: Publication) -> None:
    told = published.list_indicators(words=out.body["lines"][0]["name"])["indicators"]
    code = out.body["lines"][0]["code"]
    assert [one["code"] for one in told] == [code]
    values = published.get_series(indicator=code, place="305")["values"]
    assert values[-1]["page"].startswith("/cong-khai/so/")
    assert {"2021-11"} <= {one["period"] for one in values}


def test_what_is_not_out_is_not_told(
    place: Place, out: Publication, publisher: Person, now: datetime
) -> None:  # fmt: skip
    code = out.body["lines"][0]["code"]
    services.publication_withdraw(publication=out, notice="Sai kỳ.", by=publisher, at=now + timedelta(hours=1))
    assert published.list_months()["months"] == []
    assert published.list_indicators()["indicators"] == []
    with pytest.raises(ToolError, match="Chưa công bố"):
        published.get_series(indicator=code, place="305")
    with pytest.raises(ToolError, match="Sai kỳ"):
        published.get_standings(place="305", month="2021-11")
    with pytest.raises(ToolError, match="chưa công bố"):
        published.get_standings(place="305", month="2021-10")


def test_without_its_part_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['mcp'] = None; from luyke.cli import main; sys.exit(main(['mcp']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 2
    assert "luyke[mcp]" in done.stderr
