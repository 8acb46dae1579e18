"""A worker of gunicorn that hands a request to a thread only when all of it has come, and takes the answer off it.

Waitress reads and writes: one loop in each process holds hundreds of slow connections, no thread waits for the other
end. Gunicorn keeps the processes. A request that does not come to its end in time is dropped.
"""

from __future__ import annotations

import logging
import time

from gunicorn.workers.base import Worker
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer

#: What a process holds at once. A connection that waits costs a file handle and no thread.
CONNECTIONS = 1000
#: Seconds for the head of a request, for the whole of it (60 megabytes over a slow line), and of silence between two.
HEAD, WHOLE, SILENCE = 20, 900, 30
_LARGEST = 64 * 2**20  # bytes of a request
_NOTIFY = 1  # seconds between two signs of life to gunicorn
_LOOK = 5  # seconds between two looks for those that take too long


class _Parser(HTTPRequestParser):
    """Each answer ends its connection: one that is kept stays with its process, however busy that is."""

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        self.headers["CONNECTION"] = "close"


class _Channel(HTTPChannel):
    """A connection that knows when the request that is coming in began."""

    parser_class = _Parser
    began = 0.0

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self.began = time.time()
        return super().received(data)


class _Server(TcpWSGIServer):
    """Drops what does not come to its end; takes no more in while requests wait, for another process may be free."""

    channel_class = _Channel

    def readable(self) -> bool:
        waiting = len(self.task_dispatcher.queue)
        return super().readable() and waiting < 2 * self.adj.threads

    def maintenance(self, now: float) -> None:
        super().maintenance(now)
        for channel in self.active_channels.values():
            request = channel.request
            if request is not None and now - channel.began > (WHOLE if request.headers_finished else HEAD):
                channel.will_close = True


class BufferingWorker(Worker):
    """The processes are gunicorn's, the connections waitress's."""

    def run(self) -> None:
        """Serves until gunicorn says otherwise; what is being answered then is answered first."""
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that requests wait is what a busy day is
        asked = Adjustments(
            listen="127.0.0.1:0",  # asked for, and not used: the door is gunicorn's
            threads=self.cfg.threads, connection_limit=CONNECTIONS, channel_timeout=SILENCE, cleanup_interval=_LOOK,
            backlog=self.cfg.backlog, max_request_body_size=_LARGEST, asyncore_use_poll=True, ident=None,
            clear_untrusted_proxy_headers=False,  # the office asks nginx's one, and only where it is told to
        )  # fmt: skip
        held: dict[int, object] = {}
        servers = [_serving(self.wsgi, one.sock, asked, held) for one in self.sockets]
        told = 0.0
        while self.alive:
            if time.monotonic() - told > _NOTIFY:
                self.notify()
                told = time.monotonic()
            wasyncore.loop(timeout=_NOTIFY, use_poll=True, map=held, count=1)
        for server in servers:
            server.task_dispatcher.shutdown(timeout=self.cfg.graceful_timeout)
        wasyncore.loop(timeout=0.1, use_poll=True, map=held, count=3)  # the last answers go out
        wasyncore.close_all(held, ignore_all=True)


def _serving(application: object, door: object, asked: Adjustments, held: dict[int, object]) -> _Server:
    about = door.family, door.type, door.proto, door.getsockname()
    return _Server(application, map=held, _sock=door, adj=asked, bind_socket=False, sockinfo=about)
