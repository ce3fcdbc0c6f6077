"""The contents of a rendered overlay, and what its pods receive."""

import base64

import yaml

KINDS_WITH_PODS = {
    "Deployment": ("spec", "template"),
    "StatefulSet": ("spec", "template"),
    "Job": ("spec", "template"),
    "CronJob": ("spec", "jobTemplate", "spec", "template"),
}
# The keys that cert-manager writes to the Secret of a Certificate.
CERTIFICATE_KEYS = {"tls.crt", "tls.key", "ca.crt"}


def load(path):
    # The C parser is ten times as fast.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with open(path, encoding="utf-8") as file:
        return [doc for doc in yaml.load_all(file, Loader=loader) if doc]


def name(doc):
    return f"{doc['kind']}/{doc['metadata']['name']}"


def of_kind(docs, *kinds):
    return [doc for doc in docs if doc["kind"] in kinds]


def one(docs, kind, called):
    return next((doc for doc in of_kind(docs, kind) if doc["metadata"]["name"] == called), None)


class Workload:
    """A Deployment, StatefulSet, Job or CronJob, and the pods that it starts."""

    def __init__(self, doc):
        self.doc = doc
        self.name = name(doc)
        self.template = doc
        for step in KINDS_WITH_PODS[doc["kind"]]:
            self.template = self.template[step]
        self.labels = self.template["metadata"].get("labels", {})
        self.spec = self.template["spec"]

    def containers(self):
        return self.spec.get("initContainers", []) + self.spec["containers"]

    def ports(self):
        return {p["containerPort"] for c in self.containers() for p in c.get("ports", [])}

    def port_names(self):
        return {p["name"]: p["containerPort"] for c in self.containers() for p in c.get("ports", [])}

    def volume(self, called):
        return next((v for v in self.spec.get("volumes", []) if v["name"] == called), None)


def workloads(docs):
    return [Workload(doc) for doc in of_kind(docs, *KINDS_WITH_PODS)]


def environment(container, docs):
    """The variables with values that are known here, and those from Secrets with None."""
    values = {}
    for source in container.get("envFrom", []):
        settings = one(docs, "ConfigMap", source.get("configMapRef", {}).get("name"))
        values.update(settings["data"] if settings else {})
    values.update({e["name"]: e.get("value") for e in container.get("env", [])})
    return values


def keys_available(docs, declared):
    """(kind, name) -> keys, with the Secrets that something else creates."""
    available = {}
    for doc in of_kind(docs, "ConfigMap"):
        available[("ConfigMap", doc["metadata"]["name"])] = set(doc.get("data", {})) | set(doc.get("binaryData", {}))
    for doc in of_kind(docs, "Certificate"):
        available[("Secret", doc["spec"]["secretName"])] = CERTIFICATE_KEYS
    for doc in declared:
        available[("Secret", doc["metadata"]["name"])] = {k for k, v in doc["data"].items() if base64.b64decode(v)}
    # In an overlay with External Secrets, these determine the keys, not deploy/kubernetes/secrets.
    for doc in of_kind(docs, "ExternalSecret"):
        available[("Secret", doc["spec"]["target"]["name"])] = {d["secretKey"] for d in doc["spec"]["data"]}
    return available


def sources_of(volume):
    """(kind, name, [(key, path)] or None for all keys) of a volume."""
    if "configMap" in volume:
        parts = [("ConfigMap", volume["configMap"]["name"], volume["configMap"].get("items"))]
    elif "secret" in volume:
        parts = [("Secret", volume["secret"]["secretName"], volume["secret"].get("items"))]
    else:
        parts = []
        for source in volume.get("projected", {}).get("sources", []):
            if "secret" in source:
                parts.append(("Secret", source["secret"]["name"], source["secret"].get("items")))
            elif "configMap" in source:
                parts.append(("ConfigMap", source["configMap"]["name"], source["configMap"].get("items")))
    return [(kind, called, items and [(i["key"], i["path"]) for i in items]) for kind, called, items in parts]


def references(workload):
    """(kind, name, key or None) that the pods of a workload name."""
    found = []
    for volume in workload.spec.get("volumes", []):
        for kind, called, items in sources_of(volume):
            found += [(kind, called, key) for key, _ in items] if items else [(kind, called, None)]
    for container in workload.containers():
        for source in container.get("envFrom", []):
            if "configMapRef" in source:
                found.append(("ConfigMap", source["configMapRef"]["name"], None))
            if "secretRef" in source:
                found.append(("Secret", source["secretRef"]["name"], None))
        for variable in container.get("env", []):
            origin = variable.get("valueFrom", {})
            if "secretKeyRef" in origin:
                found.append(("Secret", origin["secretKeyRef"]["name"], origin["secretKeyRef"]["key"]))
            if "configMapKeyRef" in origin:
                found.append(("ConfigMap", origin["configMapKeyRef"]["name"], origin["configMapKeyRef"]["key"]))
    return found


def files_in(workload, container, available):
    """The paths of the files that volumes put into a container."""
    files = set()
    for mount in container.get("volumeMounts", []):
        volume = workload.volume(mount["name"]) or {}
        for kind, called, items in sources_of(volume):
            paths = [path for _, path in items] if items else available.get((kind, called), set())
            files |= {f"{mount['mountPath']}/{path}" for path in paths}
    return files


def selects(selector, labels):
    """Whether a label selector matches; an empty one matches everything."""
    if any(labels.get(key) != value for key, value in selector.get("matchLabels", {}).items()):
        return False
    if selector.get("matchExpressions"):
        raise ValueError("matchExpressions are not used here")
    return True
