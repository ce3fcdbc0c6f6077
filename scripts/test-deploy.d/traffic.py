"""What the network policies of an overlay allow, and what they should."""

import ipaddress

from workloads import environment, of_kind, selects, workloads

# Who connects to whom in the namespace, and on which port. Everything else must be denied.
WANTED = {
    ("Deployment/cffa", "StatefulSet/mongodb", 27017),
    ("CronJob/cffa-backup", "StatefulSet/mongodb", 27017),
    ("Job/mongodb-initiate", "StatefulSet/mongodb", 27017),
    ("StatefulSet/mongodb", "StatefulSet/mongodb", 27017),
}
# An address in the internet, one in the cluster, and the cloud's metadata service.
INTERNET, NEIGHBOUR, METADATA = "8.8.8.8", "10.1.2.3", "169.254.169.254"
# Ports of mail servers that accept mail from programs, with TLS (RFC 8314).
SUBMISSION = (465, 587)
DNS_LABELS = ({"kubernetes.io/metadata.name": "kube-system"}, {"k8s-app": "kube-dns"})


def policies_of(docs, labels, direction):
    return [
        p["spec"]
        for p in of_kind(docs, "NetworkPolicy")
        if selects(p["spec"]["podSelector"], labels) and direction in p["spec"].get("policyTypes", [])
    ]


def is_open(rule, port, protocol="TCP"):
    ports = rule.get("ports")
    return not ports or any(p.get("port") in (port, None) and p.get("protocol", "TCP") == protocol for p in ports)


def meets(peer, labels, namespace_labels=None):
    """Whether a peer is a pod with these labels; in this namespace, unless another is given."""
    if "ipBlock" in peer:
        return False
    if ("namespaceSelector" in peer) != (namespace_labels is not None):
        return False
    if namespace_labels is not None and not selects(peer["namespaceSelector"], namespace_labels):
        return False
    return selects(peer.get("podSelector", {}), labels)


def meets_address(peer, address):
    block = peer.get("ipBlock")
    if not block:
        return False
    address = ipaddress.ip_address(address)
    networks = [ipaddress.ip_network(cidr) for cidr in block.get("except", [])]
    return address in ipaddress.ip_network(block["cidr"]) and not any(address in network for network in networks)


def allows(policies, direction, matches, port, protocol="TCP"):
    key, peers = ("ingress", "from") if direction == "Ingress" else ("egress", "to")
    return any(
        is_open(rule, port, protocol) and (not rule.get(peers) or any(matches(peer) for peer in rule[peers]))
        for policy in policies
        for rule in policy.get(key) or []
    )


def connects(docs, source, target, port):
    out = policies_of(docs, source.labels, "Egress")
    into = policies_of(docs, target.labels, "Ingress")
    return (not out or allows(out, "Egress", lambda peer: meets(peer, target.labels), port)) and (
        not into or allows(into, "Ingress", lambda peer: meets(peer, source.labels), port)
    )


def reaches(docs, source, address, port):
    out = policies_of(docs, source.labels, "Egress")
    return not out or allows(out, "Egress", lambda peer: meets_address(peer, address), port)


def inside_problems(docs):
    """Connections between pods that differ from WANTED."""
    pods = workloads(docs)
    ports = {port for pod in pods for port in pod.ports()} | {22, 443}
    present = {pod.name for pod in pods}
    for source in pods:
        for target in pods:
            for port in sorted(ports):
                wanted = (source.name, target.name, port) in WANTED
                if connects(docs, source, target, port) != wanted:
                    yield f"{source.name} to {target.name}, port {port}: {'denied' if wanted else 'allowed'}"
    for source, target, port in WANTED:
        if source in present and target not in present and not any(
            reaches(docs, pod, INTERNET, port) for pod in pods if pod.name == source
        ):
            if source != target:
                yield f"{source} can't reach a database outside the cluster, port {port}"


def sends_mail(pod, docs):
    return any(environment(container, docs).get("SMTP_URL_FILE") for container in pod.containers())


def outside_problems(docs):
    for pod in workloads(docs):
        out = policies_of(docs, pod.labels, "Egress")
        if not allows(out, "Egress", lambda peer: meets(peer, DNS_LABELS[1], DNS_LABELS[0]), 53, "UDP"):
            yield f"{pod.name} can't resolve names"
        if reaches(docs, pod, NEIGHBOUR, 443):
            yield f"{pod.name} can connect to the cluster's own networks"
        needs_internet = pod.name in ("Deployment/cffa", "CronJob/cffa-backup")
        if reaches(docs, pod, INTERNET, 443) != needs_internet:
            yield f"{pod.name}: the internet is {'denied' if needs_internet else 'allowed'}"
        needs_mail = sends_mail(pod, docs)
        for port in SUBMISSION:
            if reaches(docs, pod, INTERNET, port) != needs_mail:
                yield f"{pod.name}, port {port}: mail servers are {'denied' if needs_mail else 'allowed'}"
        if pod.name != "CronJob/cffa-backup" and reaches(docs, pod, METADATA, 80):
            yield f"{pod.name} can ask the cloud's metadata service for credentials"


def entrance_problems(docs):
    """Only a balancer reaches the app, and only on its port."""
    app = next(pod for pod in workloads(docs) if pod.name == "Deployment/cffa")
    into = policies_of(docs, app.labels, "Ingress")
    peers = [
        (peer, rule)
        for policy in into
        for rule in policy.get("ingress") or []
        for peer in rule.get("from") or [{}]
        if is_open(rule, 5000)
    ]
    if not peers:
        yield "no ingress controller can connect to the app"
    for peer, rule in peers:
        narrow = "ipBlock" in peer or ("namespaceSelector" in peer and "podSelector" in peer)
        if not narrow:
            yield f"everything can connect to the app: {rule}"
        if peer.get("ipBlock", {}).get("cidr") == "0.0.0.0/0":
            yield "every address can connect to the app, past the ingress controller"
        if is_open(rule, 22):
            yield f"more than the port of the app is open: {rule}"


def default_problems(docs):
    for policy in of_kind(docs, "NetworkPolicy"):
        spec = policy["spec"]
        for rule in (spec.get("ingress") or []) + (spec.get("egress") or []):
            if not rule.get("from") and not rule.get("to"):
                yield f"{policy['metadata']['name']} allows everybody: {rule}"
    for policy in of_kind(docs, "NetworkPolicy"):
        spec = policy["spec"]
        if spec["podSelector"] == {} and set(spec["policyTypes"]) == {"Ingress", "Egress"} and not spec.get("ingress") and not spec.get("egress"):
            return
    yield "no policy denies everything by default"
