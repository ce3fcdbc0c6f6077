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


def is_path(value):
    """Whether a value is the path of a file that must be mounted, and is not written first."""
    return str(value).startswith("/") and not str(value).startswith("/tmp/")
