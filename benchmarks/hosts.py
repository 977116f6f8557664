"""Fifty hosts on loopback that answer after 20 ms, and say who asked them most at a time."""

import asyncio
import sys
from collections import Counter

HOSTS = [f"127.0.0.{number}" for number in range(2, 52)]
PORT = 8_765
_DELAY = 0.02
_BUSY: Counter[str] = Counter()
_MOST: Counter[str] = Counter()
_ROBOTS = b"User-agent: *\nDisallow: /private\n"


def page(number: int) -> bytes:
    """Return a page of 20 kB with one figure."""
    filler = f"<p>{'Nothing of it is about servers. ' * 20}</p>\n" * 30
    return f"<title>Post</title>{filler}<p>We run {number + 2} servers.</p>{filler}".encode()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    host = writer.get_extra_info("sockname")[0]
    _BUSY[host] += 1
    _MOST[host] = max(_MOST[host], _BUSY[host])
    path = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
    await asyncio.sleep(_DELAY)
    body = _ROBOTS if path == "/robots.txt" else page(int(path.rpartition("/")[2]))
    if path == "/most/0":
        body = str(max(_MOST.values())).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
    _BUSY[host] -= 1
    writer.close()


async def _serve() -> None:
    for host in HOSTS:
        await asyncio.start_server(_answer, host, PORT)
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(_serve()))
