"""Ways to break the rendered overlay k3s-pi, each with the check of manifests.py that must notice it."""

from workloads import Workload, one


def app(docs):
    return Workload(one(docs, "Deployment", "cffa"))


def container(docs):
    return app(docs).spec["containers"][0]


def database(docs):
    return Workload(one(docs, "StatefulSet", "mongodb"))


def policy(docs, called):
    return one(docs, "NetworkPolicy", called)["spec"]


def settings(docs):
    return next(d for d in docs if d["kind"] == "ConfigMap" and d["metadata"]["name"].startswith("cffa-settings"))["data"]


def remove(docs, kind, called):
    docs.remove(one(docs, kind, called))


def source(docs, n):
    return app(docs).volume("secrets")["projected"]["sources"][n]["secret"]


MUTATIONS = [
    ("a misspelt field", "valid", lambda d: container(d).update(readynessProbe={})),
    ("text in place of a number", "valid", lambda d: database(d).doc["spec"].update(replicas="three")),
    ("a misspelt field of a policy", "valid", lambda d: policy(d, "app").update(podselector={})),
    ("something in another namespace", "namespace", lambda d: one(d, "Service", "cffa")["metadata"].update(namespace="default")),
    ("a namespace that allows everything", "namespace", lambda d: one(d, "Namespace", "cffa")["metadata"]["labels"].update({"pod-security.kubernetes.io/enforce": "privileged"})),
    ("a Service that is there twice", "duplicates", lambda d: d.append(one(d, "Service", "cffa"))),
    ("a pod that runs as root", "restricted", lambda d: app(d).spec["securityContext"].update(runAsUser=0)),
    ("a pod that may run as root", "restricted", lambda d: app(d).spec["securityContext"].pop("runAsNonRoot")),
    ("a container that can become root", "restricted", lambda d: container(d)["securityContext"].pop("allowPrivilegeEscalation")),
    ("a container with capabilities", "restricted", lambda d: container(d)["securityContext"]["capabilities"].update(drop=["NET_RAW"])),
    ("no seccomp profile", "restricted", lambda d: database(d).spec["securityContext"].pop("seccompProfile")),
    ("a folder of the node", "restricted", lambda d: app(d).spec["volumes"].append({"name": "host", "hostPath": {"path": "/"}})),
    ("the network of the node", "restricted", lambda d: app(d).spec.update(hostNetwork=True)),
    ("a root file system that can be written", "restricted", lambda d: container(d)["securityContext"].update(readOnlyRootFilesystem=False)),
    ("a token of the cluster", "token", lambda d: app(d).spec.pop("automountServiceAccountToken")),
    ("no limit of memory", "resources", lambda d: container(d)["resources"]["limits"].pop("memory")),
    ("requests above the limit", "resources", lambda d: container(d)["resources"]["requests"].update(memory="1Gi")),
    ("an image without a tag", "images", lambda d: container(d).update(image="ghcr.io/example/cffa")),
    ("the image `latest`", "images", lambda d: database(d).spec["containers"][0].update(image="mongo:latest")),
    ("a backup by another version", "images", lambda d: container(d).update(image="ghcr.io/example/cffa:0.2.0")),
    ("a Secret that nobody creates", "secrets", lambda d: source(d, 1).update(name="cffa-mongo")),
    ("a key that the Secret does not have", "secrets", lambda d: source(d, 1)["items"][0].update(key="password")),
    ("a Secret among the manifests", "secrets", lambda d: d.append({"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "x", "namespace": "cffa"}})),
    ("no certificate", "secrets", lambda d: remove(d, "Certificate", "cffa")),
    ("a misspelt setting", "settings", lambda d: settings(d).update(TRUSTED_PROXY="10.0.0.0/8")),
    ("a variable that the app doesn't know", "settings", lambda d: container(d).update(env=[{"name": "LOG_LEVEL", "value": "info"}])),
    ("no SECRET_KEY_FILE", "required", lambda d: settings(d).pop("SECRET_KEY_FILE")),
    ("no database", "required", lambda d: settings(d).pop("BACKEND_DBHOST")),
    ("a password that is not mounted", "files", lambda d: app(d).volume("secrets")["projected"]["sources"].pop(1)),
    ("a certificate in another folder", "files", lambda d: settings(d).update(TLS_CERT="/certs/tls.crt")),
    ("a mount without a volume", "files", lambda d: app(d).spec["volumes"].pop()),
    ("a database without its key", "files", lambda d: database(d).volume("secrets")["secret"]["items"].pop()),
    ("a Service that selects the database", "selectors", lambda d: one(d, "Service", "cffa")["spec"].update(selector={"app.kubernetes.io/name": "mongodb"})),
    ("a Service that also selects the backup", "selectors", lambda d: one(d, "Service", "cffa")["spec"]["selector"].pop("app.kubernetes.io/component")),
    ("a budget that selects nothing", "selectors", lambda d: one(d, "PodDisruptionBudget", "cffa")["spec"]["selector"]["matchLabels"].update(app="cffa")),
    ("a policy that selects nothing", "selectors", lambda d: policy(d, "mongodb")["podSelector"]["matchLabels"].update({"app.kubernetes.io/name": "mongo"})),
    ("a Deployment that selects other pods", "selectors", lambda d: app(d).doc["spec"]["selector"]["matchLabels"].pop("app.kubernetes.io/component")),
    ("a Service with a port that no pod has", "ports", lambda d: one(d, "Service", "cffa")["spec"]["ports"][0].update(targetPort="http")),
    ("a probe of a port that is not there", "ports", lambda d: container(d)["livenessProbe"]["httpGet"].update(port="http")),
    ("a policy for a port that no pod has", "ports", lambda d: policy(d, "allow-traefik")["ingress"][0]["ports"][0].update(port=8443)),
    ("an app on another port", "listens", lambda d: settings(d).update(LISTEN_ADDR="0.0.0.0:8080")),
    ("an app on loopback", "listens", lambda d: settings(d).update(LISTEN_ADDR="127.0.0.1:5000")),
    ("an autoscaler of something else", "scaling", lambda d: one(d, "HorizontalPodAutoscaler", "cffa")["spec"]["scaleTargetRef"].update(name="app")),
    ("replicas that a deployment resets", "scaling", lambda d: app(d).doc["spec"].update(replicas=2)),
    ("one replica", "scaling", lambda d: one(d, "HorizontalPodAutoscaler", "cffa")["spec"].update(minReplicas=1)),
    ("a budget that blocks draining", "scaling", lambda d: one(d, "PodDisruptionBudget", "cffa")["spec"].update(maxUnavailable=0)),
    ("no budget of the database", "scaling", lambda d: remove(d, "PodDisruptionBudget", "mongodb")),
    ("an update that stops a replica first", "update", lambda d: app(d).doc["spec"]["strategy"]["rollingUpdate"].update(maxUnavailable=1)),
    ("no drain", "update", lambda d: container(d).pop("lifecycle")),
    ("a pod that is killed while it drains", "update", lambda d: app(d).spec.update(terminationGracePeriodSeconds=15)),
    ("a pod that is killed during DRAIN_SECONDS", "update", lambda d: settings(d).update(DRAIN_SECONDS="15")),
    ("liveness that depends on the database", "probes", lambda d: container(d)["livenessProbe"]["httpGet"].update(path="/readyz")),
    ("readiness without the database", "probes", lambda d: container(d)["readinessProbe"]["httpGet"].update(path="/healthz")),
    ("a probe over http", "probes", lambda d: container(d)["readinessProbe"]["httpGet"].pop("scheme")),
    ("another host in CFFA_URL", "ingress", lambda d: settings(d).update(CFFA_URL="https://turf.example.com")),
    ("an Ingress of another Service", "ingress", lambda d: one(d, "Ingress", "cffa")["spec"]["rules"][0]["http"]["paths"][0]["backend"]["service"].update(name="app")),
    ("no class of the Ingress", "ingress", lambda d: one(d, "Ingress", "cffa")["spec"].pop("ingressClassName")),
    ("no issuer of the certificate", "ingress", lambda d: one(d, "Ingress", "cffa")["metadata"].update(annotations={})),
    ("http inside", "ingress", lambda d: one(d, "Service", "cffa")["metadata"].pop("annotations")),
    ("five members, of which the app knows three", "members", lambda d: database(d).doc["spec"].update(replicas=5)),
    ("two members", "members", lambda d: database(d).doc["spec"].update(replicas=2)),
    ("another user in the app", "members", lambda d: settings(d).update(BACKEND_DBUSR="cffa")),
    ("members that find nobody at start", "members", lambda d: one(d, "Service", "mongodb")["spec"].pop("publishNotReadyAddresses")),
    ("no backup", "backup", lambda d: remove(d, "CronJob", "cffa-backup")),
    ("a backup of another folder", "backup", lambda d: Workload(one(d, "CronJob", "cffa-backup")).spec["initContainers"][0].update(args=["backup", "/data"])),
    ("no default policy", "deny", lambda d: remove(d, "NetworkPolicy", "deny-by-default")),
    ("a default policy without egress", "deny", lambda d: policy(d, "deny-by-default").update(policyTypes=["Ingress"])),
    ("an app that can't reach the database", "inside", lambda d: app(d).labels.pop("cffa/database")),
    ("a database that is open to every pod", "deny", lambda d: policy(d, "mongodb")["ingress"][0].pop("from")),
    ("a database that is open on every port", "inside", lambda d: policy(d, "mongodb")["ingress"][0].pop("ports") and policy(d, "clients-of-mongodb")["egress"][0].pop("ports")),
    ("members that can't reach each other", "inside", lambda d: policy(d, "mongodb").update(egress=[])),
    ("no DNS", "outside", lambda d: remove(d, "NetworkPolicy", "allow-dns")),
    ("a database with access to the internet", "outside", lambda d: policy(d, "mongodb")["egress"].append({"to": [{"ipBlock": {"cidr": "0.0.0.0/0"}}]})),
    ("an app with access to the cluster's networks", "outside", lambda d: policy(d, "app")["egress"][0]["to"][0]["ipBlock"].pop("except")),
    ("mail servers without a setting", "outside", lambda d: policy(d, "app")["egress"][0]["ports"].append({"protocol": "TCP", "port": 587})),
    ("mail without a mail server", "outside", lambda d: settings(d).update(SMTP_URL_FILE="/run/secrets/cffa/smtp_url")),
    ("an app without identity providers", "outside", lambda d: policy(d, "app").update(egress=[])),
    ("an ingress controller that can't connect", "entrance", lambda d: remove(d, "NetworkPolicy", "allow-traefik")),
    ("an app that is open to every pod", "entrance", lambda d: policy(d, "allow-traefik")["ingress"][0].pop("from")),
    ("an app that is open on every port", "entrance", lambda d: policy(d, "allow-traefik")["ingress"][0].pop("ports")),
    ("an app that is open to every address", "entrance", lambda d: policy(d, "allow-traefik")["ingress"][0]["from"].append({"ipBlock": {"cidr": "0.0.0.0/0"}})),
]
