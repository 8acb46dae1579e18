"""`serve`: the office on this machine, its database brought up to date first."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from luyke.office.upkeep.serving import server_line

_WAIT_SECONDS = 120


class Command(BaseCommand):
    """Runs gunicorn, in the foreground or, for scripts, in the background."""

    help = "Chạy văn phòng Lũy Kế trên máy này."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where it listens, and whether it stays in the foreground."""
        parser.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định: chỉ máy này)")
        parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định: 8000)")
        parser.add_argument("--processes", type=int, help="số tiến trình (mặc định: mỗi lõi một tiến trình)")
        parser.add_argument("--background", action="store_true", help="chạy nền; số tiến trình ghi ở server.pid")

    def handle(self, **options: object) -> None:
        """Serves until it is stopped."""
        host, port = str(options["host"]), int(str(options["port"]))
        if _answers(host, port):
            raise CommandError(f"Cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port.")
        call_command("migrate", verbosity=0)
        pid = settings.DATA / "server.pid"
        processes = options["processes"] and int(str(options["processes"]))
        line = [*server_line(host, port, processes or None), "--pid", str(pid)]
        public = f"http://localhost:{port}{reverse('public:front')}"
        self.stdout.write(f"Trang công khai, ai cũng xem được: {public}")
        if not options["background"]:
            self.stdout.write(f"Mở http://localhost:{port} · Ctrl+C để dừng.")
            self.stdout.flush()
            os.execv(sys.executable, line)
        _start(line, host, port)
        self.stdout.write(f"Mở http://localhost:{port} · đang chạy nền, dừng bằng: kill $(cat {pid})")


def _start(line: list[str], host: str, port: int) -> subprocess.Popen[bytes]:
    """The server, started apart from this terminal, once it answers. A busy machine may take its time."""
    log = settings.DATA / "server.log"
    with log.open("ab") as said:
        server = subprocess.Popen(
            line, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )
    until = time.monotonic() + _WAIT_SECONDS
    while not _answers(host, port):
        if server.poll() is not None or time.monotonic() > until:
            server.terminate()
            raise CommandError(f"Máy chủ không chạy được; xem {log}.")
        time.sleep(0.1)
    return server


def _answers(host: str, port: int) -> bool:
    with socket.socket() as door:
        door.settimeout(1)
        return door.connect_ex((host, port)) == 0
