"""Checks the cases of the alerts: each alert must fire in one and be silent in one.

Usage: monitoring.py FOLDER

FOLDER has a copy of alerts.yml and alerts.test.yml. Each alert is broken in two ways, never to fire and always
to fire, and `promtool test rules` must notice both.
"""

import copy
import subprocess
import sys

import yaml

from reports import report


def notices(folder, rules):
    with open(f"{folder}/alerts.yml", "w", encoding="utf-8") as file:
        yaml.safe_dump(rules, file)
    done = subprocess.run(["promtool", "test", "rules", "alerts.test.yml"], cwd=folder, capture_output=True, check=False)
    return done.returncode != 0


def main():
    folder = sys.argv[1]
    with open(f"{folder}/alerts.yml", encoding="utf-8") as file:
        rules = yaml.safe_load(file)
    report("monitoring: the cases pass with the alerts as they are", ["they fail"] if notices(folder, rules) else [])
    for group, entry in enumerate(rules["groups"]):
        for at, rule in enumerate(entry["rules"]):
            for how, expression in (("never fires", "vector(0) > 1"), ("always fires", "vector(1) > 0")):
                broken = copy.deepcopy(rules)
                broken["groups"][group]["rules"][at]["expr"] = expression
                missed = [] if notices(folder, broken) else ["the cases pass"]
                report(f"noticed in the alerts: {rule['alert']} {how}", missed)


if __name__ == "__main__":
    main()
