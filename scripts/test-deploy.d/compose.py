"""Checks compose.yaml, what it includes, and the files for an administrator's own proxy, as Docker Compose prints
them.

Usage: compose.py FOLDER
"""

import json
import os
import subprocess
import sys

import yaml

from reports import report

DOMAIN = "cffa.example.test"
SUBNET = "10.243.80.0/24"
ALWAYS = {"app", "database", "reverseproxy"}
OPTIONAL = {"backup", "certbot", "tunnel"}
SHARED = "deploy/compose/shared.yaml"
SETTINGS = f"CFFA_URL=https://{DOMAIN}\nDOMAIN={DOMAIN}\nSECRET_KEY=0123456789abcdef\n"
# What an administrator changes: a service of compose.yaml, and one of a file that it includes.
OVERRIDE = {"services": {"app": {"mem_limit": "300m"}, "backup": {"mem_limit": "200m"}}}


class Stack:
    """The stack with these files and profiles."""

    def __init__(self, work, *files, profiles="*"):
        command = ["docker", "compose", "--project-directory", ".", "--env-file", f"{work}/compose.env"]
        for file in ("compose.yaml", *files):
            command += ["--file", file]
        for profile in profiles.split(",") if profiles else []:
            command += ["--profile", profile]
        # Only what the file of settings says, as in a timer.
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "DOCKER_CONFIG") if name in os.environ}
        said = subprocess.run([*command, "config", "--format", "json"], capture_output=True, text=True, check=True, env=kept)
        printed = json.loads(said.stdout)
        self.services = printed["services"]
        self.networks = printed["networks"]


def selected(work):
    """COMPOSE_PROFILES in .env selects the optional services, although they are in files of their own."""
    for profiles, wanted in [("", ALWAYS), ("*", ALWAYS | OPTIONAL), ("certbot,backup", ALWAYS | {"certbot", "backup"})]:
        seen = set(Stack(work, profiles=profiles).services)
        if seen != wanted:
            yield f"with the profiles '{profiles}', the services are {sorted(seen)}"


def confined(work):
    for name, service in Stack(work).services.items():
        if not service.get("read_only"):
            yield f"{name} can write to its root file system"
        if service.get("cap_drop") != ["ALL"] or service.get("security_opt") != ["no-new-privileges:true"]:
            yield f"{name} has capabilities, or can get some"
        if service.get("user", "0").split(":")[0] in ("0", "root"):
            yield f"{name} runs as root"
        if not service.get("mem_limit") or not service.get("pids_limit"):
            yield f"{name} has no limit of memory or processes"
        if not service.get("logging", {}).get("options", {}).get("max-size"):
            yield f"{name} fills the disk with its log"
        for volume in service["volumes"]:
            if volume["type"] == "bind" and volume.get("bind", {}).get("create_host_path"):
                yield f"{name}: Docker would create {volume['source']} as root"


def folders(work):
    """Paths in files of their own are those of compose.yaml."""
    here = os.getcwd()
    for name, service in Stack(work).services.items():
        for volume in service["volumes"]:
            folder = os.path.relpath(volume["source"], here)
            if volume["source"] != "/opt/mongoCFFA" and (folder.startswith("..") or folder.startswith("deploy/compose")):
                yield f"{name} has the folder {folder}"


def same_program(work):
    services = Stack(work).services
    for key in ("image", "environment"):
        if services["app"][key] != services["backup"][key]:
            yield f"the app and its backup have another {key}"


def once(_):
    """What services share stands in one place."""
    with open(SHARED, encoding="utf-8") as file:
        shared = yaml.safe_load(file)["services"]["every-service"]
    for path in ["compose.yaml", *(f"deploy/compose/{name}.yaml" for name in sorted(OPTIONAL))]:
        with open(path, encoding="utf-8") as file:
            services = yaml.safe_load(file)["services"]
        for name, service in services.items():
            again = sorted(set(shared) & set(service))
            if again or service.get("extends", {}).get("file") != SHARED:
                yield f"{path}: {name} says {again} itself"


def overridden(work):
    with open(f"{work}/compose.override.yaml", "w", encoding="utf-8") as file:
        yaml.safe_dump(OVERRIDE, file)
    services = Stack(work, f"{work}/compose.override.yaml").services
    for name, wanted in OVERRIDE["services"].items():
        expected = str(int(wanted["mem_limit"].rstrip("m")) * 1024 * 1024)
        if services[name]["mem_limit"] != expected:
            yield f"{name} has a limit of {services[name]['mem_limit']}"


def behind(proxy):
    def check(work):
        stack = Stack(work, f"deploy/{proxy}/compose.yaml")
        nginx = stack.services["reverseproxy"]
        if nginx.get("ports"):
            yield f"nginx publishes {nginx['ports']}"
        if set(nginx["networks"]) != {"front", "proxy"} or nginx["networks"]["proxy"]["aliases"] != ["cffa"]:
            yield f"nginx is in {nginx['networks']}"
        if nginx["environment"]["TRUSTED_PROXIES"] != SUBNET:
            yield f"nginx trusts {nginx['environment']['TRUSTED_PROXIES']}"
        network = stack.networks["proxy"]
        if not network.get("internal") or network["ipam"]["config"] != [{"subnet": SUBNET}]:
            yield f"the network of the proxy is {network}"
        for name in set(stack.services) - {"reverseproxy"}:
            if "proxy" in stack.services[name]["networks"]:
                yield f"the proxy can connect to {name}"

    return check


def labels(work):
    """Traefik connects to nginx with https, and with the transport that its file configuration defines."""
    stack = Stack(work, "deploy/traefik/compose.yaml")
    seen = stack.services["reverseproxy"]["labels"]
    service = "traefik.http.services.cffa.loadbalancer"
    for label, wanted in [
        ("traefik.enable", "true"),
        ("traefik.docker.network", stack.networks["proxy"]["name"]),
        ("traefik.http.routers.cffa.rule", f"Host(`{DOMAIN}`)"),
        ("traefik.http.routers.cffa.entrypoints", "websecure"),
        ("traefik.http.routers.cffa.tls.certresolver", "letsencrypt"),
        (f"{service}.server.port", "443"),
        (f"{service}.server.scheme", "https"),
    ]:
        if seen.get(label) != wanted:
            yield f"{label} is {seen.get(label)}"
    with open("deploy/traefik/cffa.yaml", encoding="utf-8") as file:
        transports = yaml.safe_load(file)["http"]["serversTransports"]
    name = seen[f"{service}.serverstransport"].removesuffix("@file")
    if name not in transports:
        yield f"the file of Traefik has no transport {name}"


CHECKS = [
    ("optional services are started with their profile, and only then", selected),
    ("every container is confined", confined),
    ("what services share stands once", once),
    ("the folders are those of compose.yaml", folders),
    ("the backup has the image and the settings of the app", same_program),
    ("compose.override.yaml also changes services of other files", overridden),
    ("behind Caddy, only Caddy reaches nginx", behind("caddy")),
    ("behind Traefik, only Traefik reaches nginx", behind("traefik")),
    ("the labels are those that Traefik needs", labels),
]


def main():
    work = sys.argv[1]
    with open(f"{work}/compose.env", "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    for sentence, check in CHECKS:
        report(f"compose: {sentence}", list(check(work)))


if __name__ == "__main__":
    main()
