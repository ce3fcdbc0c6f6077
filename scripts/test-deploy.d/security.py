"""The pod security standard `restricted`, and what CFFA adds to it.

https://kubernetes.io/docs/concepts/security/pod-security-standards/
"""

ALLOWED_VOLUMES = {"configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"}
SAFE_SYSCTLS = {
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range",
}


def problems_of_pod(spec):
    pod = spec.get("securityContext", {})
    for field in ("hostNetwork", "hostPID", "hostIPC"):
        if spec.get(field):
            yield f"{field} is on"
    for volume in spec.get("volumes", []):
        for kind in set(volume) - {"name"} - ALLOWED_VOLUMES:
            yield f"volume {volume['name']} is a {kind}"
    for sysctl in pod.get("sysctls", []):
        if sysctl["name"] not in SAFE_SYSCTLS:
            yield f"sysctl {sysctl['name']}"
    if "ephemeralContainers" in spec:
        yield "it has ephemeral containers"
    for container in spec.get("initContainers", []) + spec["containers"]:
        for problem in problems_of_container(container, pod):
            yield f"{container['name']}: {problem}"


def problems_of_container(container, pod):
    own = container.get("securityContext", {})
    effective = {**pod, **own}
    capabilities = own.get("capabilities", {})
    if own.get("privileged"):
        yield "is privileged"
    if own.get("allowPrivilegeEscalation") is not False:
        yield "allowPrivilegeEscalation is not false"
    if "ALL" not in capabilities.get("drop", []):
        yield "does not drop all capabilities"
    if set(capabilities.get("add", [])) - {"NET_BIND_SERVICE"}:
        yield f"adds {capabilities['add']}"
    if effective.get("runAsNonRoot") is not True:
        yield "runAsNonRoot is not true"
    if effective.get("runAsUser") == 0:
        yield "runs as root"
    if effective.get("seccompProfile", {}).get("type") not in ("RuntimeDefault", "Localhost"):
        yield "has no seccomp profile"
    if effective.get("procMount", "Default") != "Default":
        yield "has another /proc"
    if effective.get("seLinuxOptions") or effective.get("appArmorProfile", {}).get("type") == "Unconfined":
        yield "changes SELinux or AppArmor"
    if any("hostPort" in port for port in container.get("ports", [])):
        yield "has a port of the host"
    # Beyond the standard.
    if own.get("readOnlyRootFilesystem") is not True:
        yield "can write to its root file system"
    if "runAsUser" not in effective:
        yield "has no user of its own"
