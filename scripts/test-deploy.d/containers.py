"""Prints the arguments of `docker run` for a container of a rendered manifest: its command, environment, user,
limits, confinement and mounts, as the kubelet would apply them.

Usage: containers.py RENDERED DECLARED FOLDER KIND/NAME CONTAINER INSTANCE

FOLDER has the volumes of each instance, and the files of Secrets that something else creates, in FOLDER/given.
Prints one argument per line, with the image and the arguments after a line `--`.
"""

import base64
import os
import re
import sys

from workloads import Workload, environment, load, one, sources_of, workloads


def content(docs, declared, folder, kind, called):
    """key -> bytes of a ConfigMap or Secret."""
    if kind == "ConfigMap":
        return {key: text.encode() for key, text in one(docs, kind, called)["data"].items()}
    for doc in declared:
        if doc["metadata"]["name"] == called:
            return {key: base64.b64decode(text) for key, text in doc["data"].items()}
    given = os.path.join(folder, "given", called)
    files = {}
    for key in os.listdir(given):
        with open(os.path.join(given, key), "rb") as file:
            files[key] = file.read()
    return files


def prepare(volume, docs, declared, folder, group):
    """Creates a volume as the kubelet does: owned by root and the group fsGroup, with the modes in the manifest."""
    path = os.path.join(folder, volume["name"])
    exists = os.path.exists(path)
    os.makedirs(path, exist_ok=True)
    kind = next((k for k in ("secret", "configMap", "projected") if k in volume), None)
    if kind is None:
        if not exists:
            os.chown(path, 0, group)
            os.chmod(path, 0o2777)
        return path
    mode = volume[kind].get("defaultMode", 0o644)
    for source, called, items in sources_of(volume):
        data = content(docs, declared, os.path.dirname(folder), source, called)
        for key, name in items or [(key, key) for key in data]:
            target = os.path.join(path, name)
            with open(target, "wb") as file:
                file.write(data[key])
            os.chown(target, 0, group)
            # With fsGroup, the group of a Secret can always read it.
            os.chmod(target, mode | 0o040)
    os.chown(path, 0, group)
    os.chmod(path, 0o2755)
    return path


def main():
    rendered, declared, folder, called, name, instance = sys.argv[1:]
    docs, declared = load(rendered), load(declared)
    workload: Workload = next(w for w in workloads(docs) if w.name == called)
    container = next(c for c in workload.containers() if c["name"] == name)
    pod = workload.spec["securityContext"]
    folder = os.path.join(folder, instance)
    volumes = workload.spec.get("volumes", []) + [{"name": c["metadata"]["name"]} for c in workload.doc["spec"].get("volumeClaimTemplates", [])]
    paths = {v["name"]: prepare(v, docs, declared, folder, pod["fsGroup"]) for v in volumes}

    own = container["securityContext"]
    options = ["--hostname", instance, "--user", f"{pod['runAsUser']}:{pod['runAsGroup']}", "--group-add", str(pod["fsGroup"])]
    options += ["--memory", container["resources"]["limits"]["memory"].replace("Mi", "m")]
    if own["readOnlyRootFilesystem"]:
        options.append("--read-only")
    if own["allowPrivilegeEscalation"] is False:
        options += ["--security-opt", "no-new-privileges:true"]
    for dropped in own["capabilities"]["drop"]:
        options += ["--cap-drop", dropped]
    for setting, value in environment(container, docs).items():
        options += ["--env", f"{setting}={value}"]
    for mount in container["volumeMounts"]:
        path = os.path.join(paths[mount["name"]], mount.get("subPath", ""))
        if mount.get("subPath"):
            os.makedirs(path, exist_ok=True)
            os.chmod(path, 0o2777)
        options += ["--volume", f"{path}:{mount['mountPath']}{':ro' if mount.get('readOnly') else ''}"]
    command = container.get("command", [])
    if command:
        options += ["--entrypoint", command[0]]
    values = environment(container, docs)
    # $(NAME) is the value of a variable, as the kubelet replaces it.
    args = [re.sub(r"\$\((\w+)\)", lambda found: values[found.group(1)], arg) for arg in container.get("args", [])]
    print("\n".join([*options, "--", container["image"], *command[1:], *args]))


if __name__ == "__main__":
    main()
