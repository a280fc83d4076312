"""A reader at a site: one connection that is kept, cookies, forms."""
import http.client
import re
from urllib.parse import urlencode

PASSWORD = "mot-cau-dai-de-do-toc-do"


class Browser:
    def __init__(self, port, cookies=None):
        self.port, self.cookies = port, dict(cookies or {})
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def get(self, address):
        return self._ask("GET", address)

    def post(self, address, **form):
        return self._ask("POST", address, urlencode(form))

    def _ask(self, method, address, body=None):
        """Status, kind of content, where it leads, bytes."""
        fields = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            fields["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            answer = self._send(method, address, body, fields)
        except (http.client.RemoteDisconnected, ConnectionError):
            # The server closes a connection that was silent for long.
            self.connection.close()
            answer = self._send(method, address, body, fields)
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(answer.status, answer.headers.get("Content-Type", ""), answer.headers.get("Location"), content)

    def _send(self, method, address, body, fields):
        self.connection.request(method, address, body, fields)
        return self.connection.getresponse()

    def sign_in(self, email, password):
        """With a password that works once; chooses a new one."""
        token = self.get("/sign-in").token
        self.post("/sign-in", **{"form-token": token, "email": email, "password": password})
        token = self.get("/account/password").token
        changed = self.post("/account/password", **{
            "form-token": token, "password": PASSWORD, "again": PASSWORD})
        if changed.status != 303:
            raise SystemExit(f"{email} cannot sign in: {changed.status}")
        return self


class Answer:
    def __init__(self, status, kind, location, content):
        self.status, self.kind, self.location, self.content = status, kind, location, content

    @property
    def is_page(self):
        return self.status == 200 and self.kind.startswith("text/html")

    @property
    def text(self):
        return self.content.decode()

    @property
    def token(self):
        return re.search(r'name="?form-token"?[^>]*value="?([^" >]+)', self.text).group(1)
