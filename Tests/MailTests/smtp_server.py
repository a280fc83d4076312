"""A real SMTP server on loopback for the tests: aiosmtpd, with ways to misbehave that the recipient's name asks for.

    smtp_server.py --spool FILE [--tls FOLDER [--from-start]] [--login USER:SECRET] [--delay MILLISECONDS]
                   [--turn-away]

Prints its port once it listens, and ends when its standard input does. Each mail that it took is one line of JSON in
FILE, as Python's own parser reads it. With --turn-away every connection is greeted with 554. Recipients: refused@ is
refused with 550, content@ with 554 after its data, later@ with 451 the first time, broken@ breaks off within DATA the
first time, unheard@ breaks off after the mail was taken the first time, slow@ answers after half a minute.
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import ssl
import subprocess
import sys
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, syntax

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


def certificate(folder):
    """A self-signed certificate for localhost, its own authority; made when missing."""
    subprocess.run(
        f"test -f {folder}/cert.pem || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        f" -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
        f" -keyout {folder}/key.pem -out {folder}/cert.pem",
        shell=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
    return context


class Mailbox:
    refuses_sender = False

    def __init__(self, spool, delay):
        self.spool = open(spool, "a", encoding="utf-8", buffering=1)
        self.delay = delay / 1000
        self.seen = set()

    def is_first(self, name):
        first = name not in self.seen
        self.seen.add(name)
        return first

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.refuses_sender:
            return "553 5.7.1 sender rejected: not owned by user"
        envelope.mail_from = address
        return "250 2.1.0 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later") and self.is_first(address):
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        recipient = envelope.rcpt_tos[0]
        await asyncio.sleep(30 if recipient.startswith("slow") else self.delay)
        if recipient.startswith("content"):
            return "554 5.6.0 not wanted here"
        if server.transport is None or server.transport.is_closing():
            return "421 gone"
        self.keep(session, envelope)
        if recipient.startswith("unheard") and self.is_first(recipient):
            server.transport.abort()
        return "250 2.0.0 taken"

    def keep(self, session, envelope):
        raw = envelope.original_content
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        line = {
            "sender": envelope.mail_from, "recipient": envelope.rcpt_tos[0], "id": mail["message-id"],
            "from": [[a.display_name, a.addr_spec] for a in mail["from"].addresses],
            "to": [[a.display_name, a.addr_spec] for a in mail["to"].addresses],
            "subject": mail["subject"], "date": mail["date"].datetime.isoformat(), "text": mail.get_content(),
            "fields": mail.keys(), "defects": [str(d) for d in mail.defects]
            + [str(d) for field in mail.values() for d in field.defects],
            "longest": max(len(part) for part in raw.split(b"\r\n")),
            "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
            "ascii": raw.isascii(), "encrypted": session.ssl is not None, "login": bool(session.authenticated),
            "client": session.host_name,
        }
        self.spool.write(json.dumps(line) + "\n")


class Server(SMTP):
    turns_away = False

    async def _handle_client(self):
        if self.turns_away:
            await self.push("554 5.3.2 no service here")
            self.transport.close()
            return
        await super()._handle_client()

    @syntax("DATA")
    async def smtp_DATA(self, arg):
        recipient = (self.envelope.rcpt_tos or [""])[0]
        if recipient.startswith("broken") and self.event_handler.is_first(recipient):
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def serve(arguments):
    context = certificate(arguments.tls) if arguments.tls else None
    mailbox = Mailbox(arguments.spool, arguments.delay)
    mailbox.refuses_sender = arguments.refuse_sender
    wanted = arguments.login.encode() if arguments.login else None

    def login(server, session, envelope, mechanism, data):
        return AuthResult(success=data.login + b":" + data.password == wanted, handled=False)

    def protocol():
        return Server(
            mailbox, hostname="localhost", loop=asyncio.get_running_loop(),
            tls_context=None if arguments.from_start else context, authenticator=login,
            auth_required=wanted is not None, auth_require_tls=not arguments.from_start,
        )

    Server.turns_away = arguments.turn_away
    server = await asyncio.get_running_loop().create_server(
        protocol, "127.0.0.1", 0, ssl=context if arguments.from_start else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wait_for_end():
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_end, daemon=True).start()
    await ended.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--spool", required=True)
    parser.add_argument("--tls")
    parser.add_argument("--from-start", action="store_true")
    parser.add_argument("--login")
    parser.add_argument("--turn-away", action="store_true")
    parser.add_argument("--refuse-sender", action="store_true")
    parser.add_argument("--delay", type=int, default=0)
    asyncio.run(serve(parser.parse_args()))
