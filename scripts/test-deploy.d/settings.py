"""The settings that the app knows, from docs/admin/configuration.md."""

import re


def known_settings(page="docs/admin/configuration.md"):
    """The names in the first column of the tables, and those of further providers."""
    names = set()
    with open(page, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("| `"):
                names.update(re.findall(r"`([A-Z][A-Z0-9_]*)`", line.split("|")[1]))
    numbered = {name.replace("OIDC_", f"OIDC_{n}_", 1) for name in names for n in range(2, 10) if name.startswith("OIDC_")}
    return names | numbered


def constant(path, name):
    """A number in the sources, as in `const STOP_WITHIN: u64 = 10;` or `Duration::from_secs(10)`."""
    with open(path, encoding="utf-8") as file:
        return int(re.search(rf"const {name}: [^=]*=\D*(\d+)\D*;", file.read()).group(1))


def stop_seconds():
    """How long the app may take to stop after draining: for requests, and then for imports."""
    imports = "app/services/src/imports/mod.rs"
    return constant("app/server/src/shutdown.rs", "STOP_WITHIN") + constant(imports, "FINISH_WITHIN") + constant(imports, "STOP_WITHIN")


def seconds(duration):
    """A duration as Docker prints it, such as 1m5s."""
    units = {"h": 3600, "m": 60, "s": 1}
    return sum(int(number) * units[unit] for number, unit in re.findall(r"(\d+)([hms])", duration))


def is_path(value):
    """Whether a value is the path of a file that must be mounted, unlike one that is written first."""
    return str(value).startswith("/") and not str(value).startswith("/tmp/")
