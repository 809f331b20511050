#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages up and down: the embedded store beside nginx, drydockctl's upload beside curl's, each by turns.

usage: transfers.py PROGRAMS-DIR   (of a release build: its bin and tests folders)
Prints one JSON line a figure. Needs nginx, curl and boto3. Nothing fails on time; what is downloaded is compared.
DRYDOCK_BENCH_BYTES (200 MB), DRYDOCK_BENCH_RUNS (5), DRYDOCK_BENCH_DOWNLOADS at once (1000).
"""
import asyncio
import contextlib
import hashlib
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "e2e"), os.path.join(HERE, "..", "storage", "third_party")]
BUILD = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else sys.exit(__doc__)
os.environ["DRYDOCK_BIN"] = os.path.join(BUILD, "bin")
sys.argv[1] = os.path.join(BUILD, "tests", "package_server_main")
import boto3  # noqa: E402
import botocore.config  # noqa: E402
import store  # noqa: E402
from harness import Fleet, check, free_port, wait_for  # noqa: E402

BYTES = int(os.environ.get("DRYDOCK_BENCH_BYTES", str(200_000_000)))
RUNS = int(os.environ.get("DRYDOCK_BENCH_RUNS", "5"))
AT_ONCE = int(os.environ.get("DRYDOCK_BENCH_DOWNLOADS", "1000"))
SMALL = 1_000_000


def figure(name, value, unit, limit=None, runs=RUNS):
    line = {"name": name, "value": round(value, 4), "unit": unit, "limit": limit and round(limit, 4),
            "ratio": round(value / limit, 3) if limit else None, "runs": runs}
    print(json.dumps(line), flush=True)


def by_turns(name, work, limit):
    """Megabytes a second of both, by turns; the medians' ratio is the figure."""
    values, limits = [], []
    for _ in range(RUNS):
        values.append(BYTES / 1e6 / work())
        limits.append(BYTES / 1e6 / limit())
    figure(name, statistics.median(values), "MB/s", statistics.median(limits))


def random_file(path, size):
    with open(path, "wb") as file:
        for _ in range(size // SMALL):
            file.write(os.urandom(SMALL))
    return path


@contextlib.contextmanager
def nginx(folder, root):
    port = free_port()
    place = os.path.join(folder, "nginx")
    os.makedirs(place)
    with open(os.path.join(place, "nginx.conf"), "w") as conf:
        conf.write(f"""daemon off; worker_processes auto; pid {place}/pid; error_log {place}/error.log;
{"user root;" if os.getuid() == 0 else ""}
events {{ worker_connections 4096; }}
http {{ access_log off; sendfile on; tcp_nopush on; client_body_temp_path {place}/body; proxy_temp_path {place}/proxy;
  fastcgi_temp_path {place}/fastcgi; uwsgi_temp_path {place}/uwsgi; scgi_temp_path {place}/scgi;
  server {{ listen 127.0.0.1:{port}; root {root}; }} }}
""")
    server = subprocess.Popen(["nginx", "-p", place, "-c", os.path.join(place, "nginx.conf"), "-e",
                               os.path.join(place, "error.log")])
    try:
        fetch = lambda: subprocess.run(["curl", "-s", "-o", "/dev/null", f"http://127.0.0.1:{port}/"]).returncode == 0
        wait_for(fetch, "nginx")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


def curl(*arguments):
    """Seconds that curl took for its transfers alone."""
    start = time.monotonic()
    subprocess.run(["curl", "-sS", "--fail", "--noproxy", "*", *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def peak_kilobytes(process):
    with open(f"/proc/{process}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))


def child_named(name):
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with contextlib.suppress(OSError), open(f"/proc/{entry}/stat") as stat:
                fields = stat.read()
                if f"({name[:15]})" in fields and fields.rsplit(")", 1)[1].split()[1] == str(os.getpid()):
                    return int(entry)
    raise LookupError(name)


async def download(url, digest):
    """One plain download, read slowly enough that all are open at once; true where every byte is right."""
    parts = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    read = hashlib.sha256()
    while block := await reader.read(65536):
        read.update(block)
    writer.close()
    return b" 200 " in head.split(b"\r\n", 1)[0] and read.hexdigest() == digest


async def all_at_once(urls, digest):
    return await asyncio.gather(*(download(url, digest) for url in urls))


def downloads():
    with store.running(log=subprocess.DEVNULL) as (endpoint, environment, folder):
        client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1",
                              aws_access_key_id=environment["AWS_ACCESS_KEY_ID"],
                              aws_secret_access_key=environment["AWS_SECRET_ACCESS_KEY"],
                              config=botocore.config.Config(signature_version="s3v4", s3={"addressing_style": "path"}))
        signed = lambda key: client.generate_presigned_url("get_object", Params={"Bucket": "packages", "Key": key})
        server = child_named("package_server_main")
        files = os.path.join(folder, "files")
        os.makedirs(files)
        large = random_file(os.path.join(files, "large"), BYTES)
        small = random_file(os.path.join(files, "small"), SMALL)
        client.upload_file(small, "packages", "app/small")
        curl("-o", "/dev/null", signed("app/small"))
        before = peak_kilobytes(server)
        client.upload_file(large, "packages", "app/large")
        with nginx(folder, files) as plain:
            by_turns("package download beside nginx", lambda: curl("-o", "/dev/null", signed("app/large")),
                     lambda: curl("-o", "/dev/null", f"{plain}/large"))
        figure("package server's memory over a file 200 times as large", (peak_kilobytes(server) - before) / 1024, "MB",
               runs=1)
        with open(small, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        done = asyncio.run(all_at_once([signed("app/small")] * AT_ONCE, digest))
        figure("concurrent downloads that completed", sum(done), "downloads", AT_ONCE, runs=1)
        figure("package server's peak memory", peak_kilobytes(server) / 1024, "MB", runs=1)


def staged_seconds(fleet, file, version):
    """Seconds between drydockctl's first and last word of its upload."""
    command = [fleet.program("drydockctl"), "--broker", fleet.broker_url("op.alice"), "--password-file",
               fleet.secret("op.alice"), "stage", file, "--name", "bench", "--version", version]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    begun = ended = None
    for line in process.stdout:
        if "uploaded" in line:
            begun = begun or time.monotonic()
            if "100 %" in line:
                ended = time.monotonic()
    check(process.wait() == 0 and ended, "drydockctl stage failed")
    return ended - begun


def put_seconds(fleet, operator, file, version):
    """The same bytes to the same store by curl, part by part on one connection."""
    upload = operator.request("packages.stage", {"name": "plain", "version": version, "file": "file", "size": BYTES})
    at, arguments, pieces = 0, [], []
    with open(file, "rb") as source:
        for part in upload["parts"]:
            size = part.get("size") or BYTES - at
            piece = fleet.path(f"part-{part['number']}")
            with open(piece, "wb") as output:
                output.write(source.read(size))
            at += size
            pieces.append(piece)
            arguments += (["--next", "-sS", "--fail", "--noproxy", "*"] if arguments else []) + ["-T", piece, part["url"]]
    check(at == BYTES, f"the parts hold {at} bytes")
    taken = curl(*arguments)
    for piece in pieces:
        os.remove(piece)
    return taken


def uploads():
    with Fleet() as fleet:
        operator = fleet.operator()
        file = random_file(fleet.path("large.bin"), BYTES)
        numbers = iter(range(1, 1000))
        by_turns("package upload beside curl", lambda: staged_seconds(fleet, file, f"1.0.{next(numbers)}"),
                 lambda: put_seconds(fleet, operator, file, f"1.0.{next(numbers)}"))


if __name__ == "__main__":
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    downloads()
    uploads()
