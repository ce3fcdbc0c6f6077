"""Checks deploy/swarm/stack.yaml as `docker stack config` prints it.

Usage: swarm.py PRINTED

Prints a line for each check, and for each mutation that its check must notice.
"""

import copy
import os
import re
import sys

from reports import report
from settings import is_path, known_settings, seconds, stop_seconds
from workloads import load

JOBS = {"mongo-init"}
# nginx runs on each node that visitors reach; a member of MongoDB has a volume of its own.
IN_PLACE = {"reverseproxy", "mongo-1", "mongo-2", "mongo-3", "backup"}
# Variables of the stack itself, which the app ignores, because it gets the whole settings.env.
OF_THE_STACK = re.compile(r"^(STACK|(APP|NGINX|MONGO)_IMAGE|APP_REPLICAS|HTTPS?_PORT|RESOLVE_IMAGE|BACKUP_.*|MONGO_\d_ON|NGINX_ON)$")
# Docker allows 64 characters, including up to 20 for the name of the stack.
LONGEST_NAME = 43
SCRIPTS = "deploy/kubernetes/components/mongodb"


def services(stack):
    return stack["services"].items()


def targets(service, kind):
    """path in the container -> name in the stack, for `secrets` or `configs`."""
    found = {}
    for entry in service.get(kind, []):
        path = entry.get("target", entry["source"])
        found[path if path.startswith("/") else f"/run/secrets/{path}"] = entry["source"]
    return found


def confined(stack):
    for name, service in services(stack):
        if not service.get("read_only"):
            yield f"{name} can write to its root file system"
        if service.get("cap_drop") != ["ALL"]:
            yield f"{name} has capabilities"
        if service.get("user", "0").split(":")[0] in ("0", "root"):
            yield f"{name} runs as root"
        limits = service["deploy"].get("resources", {}).get("limits", {})
        if not limits.get("memory") or not limits.get("pids"):
            yield f"{name} has no limit of memory or processes"


def fixed_images(stack):
    for name, service in services(stack):
        if ":" not in service["image"].rsplit("/", 1)[-1] or service["image"].endswith(":latest"):
            yield f"{name}: {service['image']} has no fixed tag"
    if stack["services"]["app"]["image"] != stack["services"]["backup"]["image"]:
        yield "the app and its backup have different images"


def without_ipvs(stack):
    for name, service in services(stack):
        if service["deploy"].get("endpoint_mode") != "dnsrr":
            yield f"{name} has a virtual address, which needs IP_VS"
        for port in service.get("ports", []):
            if port.get("mode") != "host":
                yield f"{name} publishes {port['published']} through the routing mesh"


def rolling(stack):
    for name, service in services(stack):
        update, deploy = service["deploy"].get("update_config", {}), service["deploy"]
        if name in JOBS:
            continue
        if update.get("failure_action") != "rollback" or update.get("parallelism") != 1:
            yield f"{name} is not rolled back, or is updated at once"
        if update.get("order") != ("stop-first" if name in IN_PLACE else "start-first"):
            yield f"{name} is updated in the order {update.get('order')}"
        if not service.get("healthcheck"):
            yield f"{name} has no health check"
        if deploy.get("restart_policy", {}).get("condition") != "any":
            yield f"{name} is not started again"
    app = stack["services"]["app"]
    grace = seconds(app.get("stop_grace_period", "10s"))
    drain, within = int(app["environment"].get("DRAIN_SECONDS") or 0), stop_seconds()
    if grace <= drain + within:
        yield f"the app is killed after {grace} s, and may take {drain} s of DRAIN_SECONDS and {within} s to end"


def known(stack):
    names = known_settings()
    for name in ("app", "backup"):
        for setting in stack["services"][name]["environment"]:
            if setting not in names and not OF_THE_STACK.match(setting):
                yield f"{name}: {setting} is not in docs/admin/configuration.md"


def files(stack):
    for name, service in services(stack):
        there = set(targets(service, "secrets")) | set(targets(service, "configs"))
        for setting, value in service.get("environment", {}).items():
            if is_path(value) and value not in there:
                yield f"{name}: {setting} is {value}, which is no secret of it"
        for word in service.get("entrypoint") or []:
            if word.startswith("/cffa/"):
                if word not in there:
                    yield f"{name}: {word} is not mounted"
                with open(f"{SCRIPTS}/{word.rsplit('/', 1)[1]}", encoding="utf-8") as script:
                    for path in re.findall(r"/run/secrets/\w+", script.read()):
                        if path not in there:
                            yield f"{name} reads {path}, which is no secret of it"
        uid = service["user"].split(":")[0]
        for entry in service.get("secrets", []):
            if entry.get("uid") != uid or entry.get("mode") != 0o400:
                yield f"{name}: {entry['source']} does not belong to its user alone"


def versioned(stack):
    for kind in ("secrets", "configs"):
        for name, entry in stack[kind].items():
            if not re.search(r"-[0-9a-f]{12}$", entry["name"]):
                yield f"{kind} {name}: the name {entry['name']} does not change with the content"
            if len(entry["name"].partition("_")[2]) > LONGEST_NAME:
                yield f"{kind} {name}: the name {entry['name']} is too long with a longer name of the stack"
            if not os.path.exists(entry["file"]):
                yield f"{kind} {name}: {entry['file']} does not exist"
            used = any(name in targets(s, kind).values() for _, s in services(stack))
            if not used:
                yield f"{kind} {name} is not used"


def nginx_folder(stack):
    """Each file of the folder nginx/ is where compose.yaml mounts it."""
    mounted = targets(stack["services"]["reverseproxy"], "configs")
    for folder, _, names in os.walk("nginx"):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), "nginx")
            target = f"/docker-entrypoint.d/{name}" if path.startswith("start.d/") else f"/etc/nginx/cffa/{path}"
            entry = stack["configs"].get(mounted.get(target, ""), {})
            if not entry.get("file", "").endswith(f"nginx/{path}"):
                yield f"nginx/{path} is not at {target}"


def members(stack):
    names = sorted(name for name, _ in services(stack) if re.match(r"mongo-\d", name))
    if len(names) < 3 or len(names) % 2 == 0:
        yield f"{len(names)} members can't lose one and keep a majority"
    for name in names:
        service = stack["services"][name]
        if service.get("hostname") != name:
            yield f"{name} can't find itself before it is healthy"
        volumes = [v["source"] for v in service["volumes"] if v["type"] == "volume"]
        if volumes != [name]:
            yield f"{name} has the volumes {volumes}"
        if service["environment"]["FIRST_MEMBER"] != names[0]:
            yield f"{name}: the first member is {service['environment']['FIRST_MEMBER']}"
    init = stack["services"]["mongo-init"]["environment"]
    if init["MEMBERS"] != ",".join(f"{name}:27017" for name in names):
        yield f"mongo-init initiates {init['MEMBERS']}"
    for client in ("app", "backup"):
        seen = stack["services"][client]["environment"]
        if seen["BACKEND_DBHOST"] != ",".join(names):
            yield f"{client} connects to {seen['BACKEND_DBHOST']}"
        for setting in ("BACKEND_DBNAME", "BACKEND_DBUSR"):
            if seen[setting] != init[setting]:
                yield f"{client} has another {setting} than mongo-init"


def networks(stack):
    if not stack["networks"]["back"].get("internal"):
        yield "the database has access to the internet"
    for name, service in services(stack):
        wanted = {"app": {"front", "back"}, "reverseproxy": {"front"}}.get(name, {"back"})
        if set(service["networks"]) != wanted:
            yield f"{name} is in {sorted(service['networks'])}"
        if service.get("ports") and name != "reverseproxy":
            yield f"{name} is published"


CHECKS = {
    "confined": ("every container is confined as in compose.yaml", confined),
    "images": ("every image has a fixed tag", fixed_images),
    "ipvs": ("nothing needs IP_VS", without_ipvs),
    "rolling": ("updates are one by one, and are rolled back", rolling),
    "known": ("the app knows every setting", known),
    "files": ("every file that a setting or a script names is there, for its user alone", files),
    "versioned": ("the names of secrets and configs change with their content", versioned),
    "nginx": ("nginx has each file of the folder", nginx_folder),
    "members": ("the members of the replica set have the same names everywhere", members),
    "networks": ("only nginx is published, and only the app reaches both networks", networks),
}


def service(stack, name):
    return stack["services"][name]


MUTATIONS = [
    ("a container that runs as root", "confined", lambda s: service(s, "app").pop("user")),
    ("no limit of memory", "confined", lambda s: service(s, "mongo-2")["deploy"].pop("resources")),
    ("the image `latest`", "images", lambda s: service(s, "app").update(image="cffa:latest")),
    ("a virtual address", "ipvs", lambda s: service(s, "app")["deploy"].pop("endpoint_mode")),
    ("a port through the routing mesh", "ipvs", lambda s: service(s, "reverseproxy")["ports"][0].pop("mode")),
    ("no rollback", "rolling", lambda s: service(s, "app")["deploy"]["update_config"].update(failure_action="pause")),
    ("an app that stops first", "rolling", lambda s: service(s, "app")["deploy"]["update_config"].update(order="stop-first")),
    ("two members with one volume at once", "rolling", lambda s: service(s, "mongo-1")["deploy"]["update_config"].update(order="start-first")),
    ("an app that is killed early", "rolling", lambda s: service(s, "app").update(stop_grace_period="5s")),
    ("an app that is killed while it drains", "rolling", lambda s: service(s, "app")["environment"].update(DRAIN_SECONDS="60")),
    ("a misspelt setting", "known", lambda s: service(s, "app")["environment"].update(OIDC_ISSUERS="x")),
    ("a secret that is not mounted", "files", lambda s: service(s, "backup")["secrets"].pop(0)),
    ("a key that others can read", "files", lambda s: service(s, "mongo-1")["secrets"][0].update(mode=0o444)),
    ("a name without a version", "versioned", lambda s: s["configs"]["nginx_tls_conf"].update(name="cffa_nginx_tls_conf")),
    ("a name that is too long", "versioned", lambda s: s["configs"]["nginx_tls_conf"].update(name=f"cffa_nginx_{'x' * 30}-{'0' * 12}")),
    ("a missing file of nginx", "nginx", lambda s: service(s, "reverseproxy")["configs"].pop(3)),
    ("an app that knows two members", "members", lambda s: service(s, "app")["environment"].update(BACKEND_DBHOST="mongo-1,mongo-2")),
    ("a member that can't find itself", "members", lambda s: service(s, "mongo-3").pop("hostname")),
    ("two members with one volume", "members", lambda s: service(s, "mongo-3").update(volumes=service(s, "mongo-2")["volumes"])),
    ("a published database", "networks", lambda s: service(s, "mongo-1").update(ports=[{"published": 27017, "mode": "host"}])),
    ("a database with access to the internet", "networks", lambda s: s["networks"]["back"].pop("internal")),
]


def main():
    stack = load(sys.argv[1])[0]
    for sentence, check in CHECKS.values():
        report(f"swarm: {sentence}", list(check(stack)))
    for sentence, key, mutate in MUTATIONS:
        broken = copy.deepcopy(stack)
        mutate(broken)
        report(f"noticed in the stack: {sentence}", [] if list(CHECKS[key][1](broken)) else [f"the check `{key}` passes"])


if __name__ == "__main__":
    main()
