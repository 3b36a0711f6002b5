"""A small network camera: JPEGs over http in an endless multipart answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

BOUNDARY = "frame"
Frames = Callable[[], Iterator[bytes]]


class MjpegServer:
    """Serve what `frames` yields (JPEGs) at `/stream`, anew for each viewer, until left.

    `/forbidden` answers 403, everything else 404. When the frames run out the connection is closed.
    """

    def __init__(self, frames: Frames, *, rate: float = 15.0, port: int = 0) -> None:
        self.leaving = threading.Event()
        camera = self

        class Request(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path != "/stream":
                    self.send_error(403 if self.path == "/forbidden" else 404)
                    return
                self.send_response(200)
                self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={BOUNDARY}")
                self.end_headers()
                try:
                    camera._send(self.wfile.write, frames(), rate)
                except (BrokenPipeError, ConnectionResetError):
                    return  # the viewer has gone

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Request)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/stream"

    def _send(self, write: Callable[[bytes], object], frames: Iterator[bytes], rate: float) -> None:
        due = time.monotonic()
        for jpeg in frames:
            if self.leaving.wait(max(0.0, due - time.monotonic())):
                return
            due += 1 / rate
            head = f"--{BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            write(head.encode() + jpeg + b"\r\n")

    def __enter__(self) -> MjpegServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leaving.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def again_and_again(jpegs: Sequence[bytes]) -> Frames:
    """Return frames that never run out."""

    def frames() -> Iterator[bytes]:
        while True:
            yield from jpegs

    return frames
