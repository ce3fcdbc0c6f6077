"""A second identity provider, written by others in another language: canaille, as people
install it: with SQLite, which is here in memory. (Its store for trying out takes any code for
the one it gave.) Whoever signs in must be among PEOPLE."""

import os
import sqlite3
from urllib.parse import urlsplit

from canaille import create_app
from canaille.app import models
from canaille.backends import Backend
from joserfc.jwk import RSAKey
from werkzeug.serving import WSGIRequestHandler, make_server

ISSUER, APP, CALLBACK = (os.environ[name] for name in ("ISSUER", "APP", "CALLBACK"))
PEOPLE = ["ann", "bob"]
STORE = "file:people?mode=memory&cache=shared"


class Silent(WSGIRequestHandler):
    def log_request(self, *_):
        pass


def main():
    # It lasts as long as somebody has it open.
    store = sqlite3.connect(STORE, uri=True)
    host = urlsplit(ISSUER).netloc
    app = create_app({
        "SECRET_KEY": "only for tests",
        "SERVER_NAME": host,
        "PREFERRED_URL_SCHEME": "http",
        "CANAILLE": {"DATABASE": "sql"},
        "CANAILLE_SQL": {"DATABASE_URI": f"sqlite:///{STORE}&uri=true"},
        "CANAILLE_OIDC": {"ACTIVE_JWKS": [RSAKey.generate_key(2048, auto_kid=True).as_dict(private=True)]},
    })
    with app.app_context():
        for name in PEOPLE:
            Backend.instance.save(models.User(
                user_name=name,
                password=f"the password of {name}",
                given_name=name.capitalize(),
                family_name="Archer",
                formatted_name=f"{name.capitalize()} Archer",
                emails=[f"{name}@turf.example"],
            ))
        client = models.Client(
            client_id="cffa",
            client_secret="the-secret-of-cffa",
            client_name="CFFA",
            redirect_uris=[APP + CALLBACK],
            post_logout_redirect_uris=[APP],
            grant_types=["authorization_code"],
            response_types=["code"],
            scope=["openid", "profile"],
            token_endpoint_auth_method="client_secret_basic",
        )
        Backend.instance.save(client)
        client.audience = [client]
        Backend.instance.save(client)
    # One request at a time: tables in memory are locked whole.
    server = make_server("127.0.0.1", urlsplit(ISSUER).port, app, threaded=False, request_handler=Silent)
    print("ready", flush=True)
    server.serve_forever()
    store.close()


main()
