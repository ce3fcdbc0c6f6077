"""Checks the rendered manifests of an overlay.

Usage: manifests.py NAME RENDERED DECLARED

DECLARED is a file with the Secrets that deploy/kubernetes/secrets creates. Prints a line for each check.
With --mutations instead of a name, prints a line for each mutation of mutations.py: whether its check
notices it.
"""

import copy
import re
import sys
from urllib.parse import urlsplit

import kubernetes_validate

import security
import traffic
from reports import report
from settings import is_path, known_settings, stop_seconds
from workloads import (
    environment,
    files_in,
    keys_available,
    load,
    name,
    of_kind,
    one,
    references,
    selects,
    workloads,
)

# The oldest version with all fields, and the one of the tools.
VERSIONS = ("1.30", "1.34")
# Custom resources of operators, which the schemas of Kubernetes don't include.
OTHERS = {
    ("cert-manager.io/v1", "Issuer"),
    ("cert-manager.io/v1", "Certificate"),
    ("external-secrets.io/v1", "ExternalSecret"),
    ("monitoring.coreos.com/v1", "PodMonitor"),
    ("traefik.io/v1alpha1", "ServersTransport"),
    ("traefik.io/v1alpha1", "Middleware"),
    ("cloud.google.com/v1", "BackendConfig"),
    ("networking.gke.io/v1beta1", "FrontendConfig"),
}
APP, DATABASE = {"Deployment/cffa"}, {"StatefulSet/mongodb"}
BACKUP, CLIENTS = {"CronJob/cffa-backup"}, {"Deployment/cffa", "CronJob/cffa-backup", "Job/mongodb-initiate"}
EVERYTHING = APP | DATABASE | BACKUP | CLIENTS
# What each selector is for. Pods of cert-manager are in no manifest.
SELECTED = {
    "Service/cffa": APP,
    "Service/mongodb": DATABASE,
    "PodDisruptionBudget/cffa": APP,
    "PodDisruptionBudget/mongodb": DATABASE,
    "PodMonitor/cffa": APP,
    "NetworkPolicy/deny-by-default": EVERYTHING,
    "NetworkPolicy/allow-dns": EVERYTHING,
    "NetworkPolicy/allow-node-dns": EVERYTHING,
    "NetworkPolicy/app": APP,
    "NetworkPolicy/allow-traefik": APP,
    "NetworkPolicy/allow-load-balancer": APP,
    "NetworkPolicy/metrics": APP,
    "NetworkPolicy/mail": APP,
    "NetworkPolicy/mongodb": DATABASE,
    "NetworkPolicy/clients-of-mongodb": CLIENTS,
    "NetworkPolicy/backup": BACKUP,
    "NetworkPolicy/allow-backup-identity": BACKUP,
    "NetworkPolicy/allow-acme-challenge": set(),
}
UNITS = {"Ki": 2**10, "Mi": 2**20, "Gi": 2**30}
WITHOUT_NAMESPACE = {"Namespace"}


def valid(docs):
    for doc in docs:
        if (doc["apiVersion"], doc["kind"]) in OTHERS:
            continue
        for version in VERSIONS:
            try:
                kubernetes_validate.validate(doc, version, strict=True)
            except Exception as error:  # the package has a separate exception type for each problem
                lines = str(error).strip().splitlines()
                yield f"{name(doc)}, Kubernetes {version}: {' '.join(lines[:2])}"


def in_namespace(docs):
    for doc in docs:
        if doc["kind"] not in WITHOUT_NAMESPACE and doc["metadata"].get("namespace") != "cffa":
            yield f"{name(doc)} is in the namespace {doc['metadata'].get('namespace')}"
    labels = one(docs, "Namespace", "cffa")["metadata"]["labels"]
    if labels.get("pod-security.kubernetes.io/enforce") != "restricted":
        yield "the namespace does not enforce restricted pods"


def no_duplicates(docs):
    names = [name(doc) for doc in docs]
    return (f"{called} is there twice" for called in sorted(set(names)) if names.count(called) > 1)


def restricted(docs):
    for workload in workloads(docs):
        for problem in security.problems_of_pod(workload.spec):
            yield f"{workload.name}: {problem}"


def without_token(docs):
    for workload in workloads(docs):
        if workload.spec.get("automountServiceAccountToken") is not False:
            yield f"{workload.name} has a token of the cluster"
        if workload.spec.get("enableServiceLinks") is not False:
            yield f"{workload.name} gets a variable for each Service"


def resources(docs):
    for workload in workloads(docs):
        for container in workload.containers():
            asked = container.get("resources", {}).get("requests", {})
            limit = container.get("resources", {}).get("limits", {})
            where = f"{workload.name}, {container['name']}"
            if not asked.get("cpu") or not asked.get("memory"):
                yield f"{where} requests no processor or memory"
            elif not limit.get("memory"):
                yield f"{where} has no limit of memory"
            elif in_bytes(asked["memory"]) > in_bytes(limit["memory"]):
                yield f"{where} requests more memory than its limit"


def in_bytes(quantity):
    return int(quantity[:-2]) * UNITS[quantity[-2:]]


def images_with_tags(docs):
    for workload in workloads(docs):
        for container in workload.containers():
            image = container["image"]
            tag = image.rsplit("/", 1)[-1].partition(":")[2]
            if not tag and "@sha256:" not in image:
                yield f"{workload.name}: {image} has no tag"
            if tag == "latest":
                yield f"{workload.name}: {image} can be another image tomorrow"
    tags = {c["image"] for w in workloads(docs) for c in w.containers() if is_app(c)}
    if len(tags) != 1:
        yield f"the app and its backup have different images: {tags}"


def is_app(container):
    return any(s.get("configMapRef", {}).get("name", "").startswith("cffa-settings") for s in container.get("envFrom", []))


def secrets_by_reference(docs, declared):
    for doc in of_kind(docs, "Secret"):
        yield f"{name(doc)} is among the manifests"
    available = keys_available(docs, declared)
    for workload in workloads(docs):
        for kind, called, key in references(workload):
            if (kind, called) not in available:
                yield f"{workload.name}: there is no {kind} {called}"
            elif key is not None and key not in available[(kind, called)]:
                yield f"{workload.name}: {kind} {called} has no key {key}"


def settings(docs):
    known = known_settings()
    for workload in workloads(docs):
        for container in filter(is_app, workload.containers()):
            for setting in environment(container, docs):
                if setting not in known:
                    yield f"{workload.name}: {setting} is not in docs/admin/configuration.md"


def required_settings(docs):
    for workload in workloads(docs):
        for container in filter(is_app, workload.containers()):
            values = environment(container, docs)
            for required in ("CFFA_URL", "SECRET_KEY_FILE", "TLS_CERT", "TLS_KEY", "TRUSTED_PROXIES"):
                if not values.get(required):
                    yield f"{workload.name}: {required} is not set"
            if not values.get("BACKEND_DBHOST") and not values.get("BACKEND_DBURI_FILE"):
                yield f"{workload.name} has no database, and a disk that is lost with the pod"


def files(docs, declared):
    available = keys_available(docs, declared)
    for workload in workloads(docs):
        for container in workload.containers():
            there = files_in(workload, container, available)
            for setting, value in environment(container, docs).items():
                if is_path(value) and value not in there:
                    yield f"{workload.name}, {container['name']}: {setting} is {value}, which is not mounted"
            for word in container.get("command", []) + container.get("args", []):
                if word.startswith("/cffa/") and word not in there:
                    yield f"{workload.name}: {word} is not mounted"
            yield from (f"{workload.name}: {path} is not mounted" for path in read_by(container, there) if path not in there)
            names = {v["name"] for v in workload.spec.get("volumes", [])}
            names |= {c["metadata"]["name"] for c in workload.doc["spec"].get("volumeClaimTemplates", [])}
            for mount in container.get("volumeMounts", []):
                if mount["name"] not in names:
                    yield f"{workload.name}: there is no volume {mount['name']}"


def read_by(container, there):
    """The secrets that a script of deploy/kubernetes/components/mongodb reads."""
    for word in container.get("command", []):
        if word.startswith("/cffa/") and word in there:
            with open(f"deploy/kubernetes/components/mongodb/{word.rsplit('/', 1)[1]}", encoding="utf-8") as script:
                yield from re.findall(r"/run/secrets/\w+", script.read())


def selector_of(doc):
    spec = doc["spec"]
    if doc["kind"] == "Service":
        return {"matchLabels": spec["selector"]}
    return spec["podSelector"] if doc["kind"] == "NetworkPolicy" else spec["selector"]


def selectors(docs):
    pods = workloads(docs)
    present = {pod.name for pod in pods}
    for doc in of_kind(docs, "Service", "PodDisruptionBudget", "NetworkPolicy", "PodMonitor"):
        if name(doc) not in SELECTED:
            yield f"{name(doc)} is not in the list SELECTED"
            continue
        seen = {pod.name for pod in pods if selects(selector_of(doc), pod.labels)}
        wanted = SELECTED[name(doc)] & present
        if seen != wanted:
            yield f"{name(doc)} selects {sorted(seen)}, and should select {sorted(wanted)}"
    for pod in pods:
        selector = pod.doc["spec"].get("selector")
        if selector and {p.name for p in pods if selects(selector, p.labels)} != {pod.name}:
            yield f"the selector of {pod.name} does not select exactly its own pods"
        for spread in pod.spec.get("topologySpreadConstraints", []):
            if {p.name for p in pods if selects(spread["labelSelector"], p.labels)} != {pod.name}:
                yield f"{pod.name} is spread apart from other pods than its own"


def ports(docs):
    pods = workloads(docs)
    for service in of_kind(docs, "Service"):
        for pod in (p for p in pods if selects(selector_of(service), p.labels)):
            for port in service["spec"]["ports"]:
                if port["targetPort"] not in pod.port_names() and port["targetPort"] not in pod.ports():
                    yield f"{name(service)}: {pod.name} has no port {port['targetPort']}"
    for monitor in of_kind(docs, "PodMonitor"):
        for pod in (p for p in pods if selects(selector_of(monitor), p.labels)):
            for endpoint in monitor["spec"]["podMetricsEndpoints"]:
                if endpoint["port"] not in pod.port_names():
                    yield f"{name(monitor)}: {pod.name} has no port {endpoint['port']}"
    for pod in pods:
        for container in pod.containers():
            for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
                for how in ("httpGet", "tcpSocket"):
                    port = container.get(probe, {}).get(how, {}).get("port")
                    if port and port not in pod.port_names():
                        yield f"{pod.name}: {probe} asks the port {port}, which is not there"
    for policy in of_kind(docs, "NetworkPolicy"):
        for pod in (p for p in pods if selects(policy["spec"]["podSelector"], p.labels)):
            for rule in policy["spec"].get("ingress") or []:
                for port in rule.get("ports", []):
                    if port["port"] not in pod.ports():
                        yield f"{name(policy)} opens {port['port']}, which {pod.name} does not have"


def app_listens(docs):
    app = next(w for w in workloads(docs) if w.name in APP)
    values = environment(app.spec["containers"][0], docs)
    for setting in ("LISTEN_ADDR", "METRICS_ADDR"):
        if setting in values and int(values[setting].rsplit(":", 1)[1]) not in app.ports():
            yield f"{setting} is {values[setting]}, which is no port of the container"
        if not values.get(setting, "0.0.0.0:").startswith("0.0.0.0:"):
            yield f"{setting} is {values[setting]}, which can't be reached from outside the pod"


def scaling(docs):
    for scaler in of_kind(docs, "HorizontalPodAutoscaler"):
        target = scaler["spec"]["scaleTargetRef"]
        scaled = one(docs, target["kind"], target["name"])
        if not scaled:
            yield f"{name(scaler)} scales {target['kind']}/{target['name']}, which is not there"
        elif "replicas" in scaled["spec"]:
            yield f"each deployment would reset the number of replicas of {name(scaled)}"
        if not 2 <= scaler["spec"].get("minReplicas", 1) <= scaler["spec"]["maxReplicas"]:
            yield f"{name(scaler)} has fewer than two replicas, or a maximum below the minimum"
    if not one(docs, "HorizontalPodAutoscaler", "cffa"):
        yield "there is no HorizontalPodAutoscaler cffa"
    for budget in of_kind(docs, "PodDisruptionBudget"):
        if budget["spec"].get("maxUnavailable") != 1:
            yield f"{name(budget)} blocks draining a node, or allows losing more than one pod"
    missing = {"PodDisruptionBudget/cffa"} | ({"PodDisruptionBudget/mongodb"} if one(docs, "StatefulSet", "mongodb") else set())
    yield from (f"there is no {m}" for m in missing - {name(d) for d in docs})


def rolling_update(docs):
    app = next(w for w in workloads(docs) if w.name in APP)
    container = app.spec["containers"][0]
    strategy = app.doc["spec"]["strategy"]["rollingUpdate"]
    if strategy.get("maxUnavailable") != 0:
        yield "an update stops a replica before its successor is ready"
    drain = container.get("lifecycle", {}).get("preStop", {}).get("sleep", {}).get("seconds", 0)
    if drain < 5:
        yield f"a pod stops {drain} s after balancers are told, which is too early for some"
    drain += int(environment(container, docs).get("DRAIN_SECONDS") or 0)
    if drain + stop_seconds() >= app.spec.get("terminationGracePeriodSeconds", 30):
        yield f"the pod is killed before {drain} s of preStop and DRAIN_SECONDS, and {stop_seconds()} s to end have passed"


def probes(docs):
    app = next(w for w in workloads(docs) if w.name in APP)
    container = app.spec["containers"][0]
    with open("app/server/src/web/routes.rs", encoding="utf-8") as file:
        routes = file.read()
    for probe, path in (("startupProbe", "/healthz"), ("livenessProbe", "/healthz"), ("readinessProbe", "/readyz")):
        asked = container.get(probe, {}).get("httpGet", {})
        if asked.get("path") != path or f'"{path}"' not in routes:
            yield f"{probe} asks {asked.get('path')} and not {path}"
        if asked.get("scheme") != "HTTPS":
            yield f"{probe} uses http, and the app https"
    for workload in workloads(docs):
        if workload.doc["kind"] == "StatefulSet":
            for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
                if probe not in workload.spec["containers"][0]:
                    yield f"{workload.name} has no {probe}"


def ingress(docs):
    found = of_kind(docs, "Ingress")
    if not found:
        yield "there is no Ingress"
    app = next(w for w in workloads(docs) if w.name in APP)
    url = urlsplit(environment(app.spec["containers"][0], docs).get("CFFA_URL", ""))
    for doc in found:
        notes = doc["metadata"].get("annotations", {})
        for rule in doc["spec"]["rules"]:
            if rule["host"] != url.hostname:
                yield f"the host is {rule['host']}, and CFFA_URL is {url.geturl()}"
            for path in rule["http"]["paths"]:
                backend = path["backend"]["service"]
                service = one(docs, "Service", backend["name"])
                names = {p["name"] for p in service["spec"]["ports"]} if service else set()
                if backend["port"]["name"] not in names:
                    yield f"there is no Service {backend['name']} with a port {backend['port']['name']}"
        hosts = {host for tls in doc["spec"].get("tls", []) for host in tls["hosts"]}
        if hosts:
            if hosts != {url.hostname}:
                yield f"the certificate is for {hosts}"
            if not notes.get("cert-manager.io/cluster-issuer"):
                yield "nobody issues its certificate"
        elif not notes.get("alb.ingress.kubernetes.io/certificate-arn"):
            yield "it has no certificate"
        if not doc["spec"].get("ingressClassName") and not notes.get("kubernetes.io/ingress.class"):
            yield "no ingress controller is chosen"
        if "https" not in str(one(docs, "Service", "cffa")["metadata"].get("annotations", "")).lower() + str(notes.get("alb.ingress.kubernetes.io/backend-protocol", "")).lower():
            yield "the ingress controller is not told to use https inside"


def members(docs):
    database = one(docs, "StatefulSet", "mongodb")
    if not database:
        return
    service = database["spec"]["serviceName"]
    names = [f"mongodb-{n}.{service}" for n in range(database["spec"]["replicas"])]
    if len(names) % 2 == 0 or len(names) < 3:
        yield f"{len(names)} members can't lose one and keep a majority"
    headless = one(docs, "Service", service)
    if not headless or headless["spec"].get("clusterIP") != "None" or not headless["spec"].get("publishNotReadyAddresses"):
        yield "members can't find each other before they are ready"
    for workload in workloads(docs):
        for container in workload.containers():
            values = environment(container, docs)
            if is_app(container) and values.get("BACKEND_DBHOST") != ",".join(names):
                yield f"{workload.name} connects to {values.get('BACKEND_DBHOST')}"
            if "MEMBERS" in values and values["MEMBERS"] != ",".join(f"{n}:27017" for n in names):
                yield f"{workload.name} initiates {values['MEMBERS']}"
            if values.get("FIRST_MEMBER", "mongodb-0") != "mongodb-0":
                yield f"{workload.name}: the first member is {values['FIRST_MEMBER']}"
    app = environment(next(w for w in workloads(docs) if w.name in APP).spec["containers"][0], docs)
    job = environment(next(w for w in workloads(docs) if w.name == "Job/mongodb-initiate").spec["containers"][0], docs)
    for setting in ("BACKEND_DBNAME", "BACKEND_DBUSR"):
        if app.get(setting) != job.get(setting):
            yield f"{setting} of the app is {app.get(setting)}, and the Job creates {job.get(setting)}"


def backup(docs):
    job = one(docs, "CronJob", "cffa-backup")
    if not job:
        yield "there is no backup"
        return
    spec = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    if job["spec"].get("concurrencyPolicy") != "Forbid":
        yield "two backups can run at once"
    if spec["initContainers"][0]["args"][:1] != ["backup"]:
        yield "it makes no backup"
    folder = spec["initContainers"][0]["args"][1]
    if folder not in spec["containers"][0]["args"]:
        yield f"it uploads something else than {folder}"
    values = environment(spec["containers"][0], docs)
    for setting in ("DESTINATION", "RCLONE_CONFIG_STORE_TYPE"):
        if not values.get(setting):
            yield f"{setting} is not set"
    if not values.get("DESTINATION", "").startswith("store:"):
        yield f"DESTINATION {values.get('DESTINATION')} is not in the remote `store`"


# Sentence, function, and whether it needs the declared Secrets.
CHECKS = {
    "valid": ("every manifest is valid, without unknown fields", valid, False),
    "namespace": ("everything is in the namespace, which enforces restricted pods", in_namespace, False),
    "duplicates": ("nothing is there twice", no_duplicates, False),
    "restricted": ("every pod is restricted, and its root file system read-only", restricted, False),
    "token": ("no pod has a token of the cluster", without_token, False),
    "resources": ("every container has requests and a limit of memory", resources, False),
    "images": ("every image has a fixed tag", images_with_tags, False),
    "secrets": ("every Secret and ConfigMap that a pod names has the key", secrets_by_reference, True),
    "settings": ("the app knows every setting", settings, False),
    "required": ("the app has every setting that it needs", required_settings, False),
    "files": ("every file that a setting or a script names is mounted", files, True),
    "selectors": ("every selector selects the pods that it is for", selectors, False),
    "ports": ("every port that something connects to is there", ports, False),
    "listens": ("the app listens where the container has ports", app_listens, False),
    "scaling": ("replicas scale, and one can be missing", scaling, False),
    "update": ("an update waits for the new pod and drains the old one", rolling_update, False),
    "probes": ("the probes ask what they should", probes, False),
    "ingress": ("the Ingress has the host of CFFA_URL, a certificate, and https inside", ingress, False),
    "members": ("the members of the replica set have the same names everywhere", members, False),
    "backup": ("the backup is made and uploaded", backup, False),
    "deny": ("network policies deny by default", traffic.default_problems, False),
    "inside": ("pods connect only to the database", traffic.inside_problems, False),
    "outside": ("pods reach the internet only where they must", traffic.outside_problems, False),
    "entrance": ("only the ingress controller reaches the app", traffic.entrance_problems, False),
}


def problems(key, docs, declared):
    _, check, needs_declared = CHECKS[key]
    return list(check(docs, declared) if needs_declared else check(docs))


def main():
    called, rendered, declared = sys.argv[1:]
    docs, declared = load(rendered), load(declared)
    if called == "--mutations":
        from mutations import MUTATIONS

        for sentence, key, mutate in MUTATIONS:
            broken = copy.deepcopy(docs)
            mutate(broken)
            try:
                noticed = problems(key, broken, declared)
            except Exception as error:  # a check that raises an exception has noticed the fault, too
                noticed = [repr(error)]
            report(f"noticed: {sentence}", [] if noticed else [f"the check `{key}` passes"])
    else:
        for key, (sentence, _, _) in CHECKS.items():
            report(f"{called}: {sentence}", problems(key, docs, declared))


if __name__ == "__main__":
    main()
