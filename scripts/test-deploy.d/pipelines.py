"""Checks the workflows of GitHub and the buildspec of CodeBuild, as far as it is possible without running them."""

import glob
import os
import re
import subprocess

import yaml

from reports import report

BUILDSPEC = "deploy/kubernetes/buildspec.yml"
# Programs of the repository that a pipeline starts.
PROGRAM = re.compile(r"(?:\./)?((?:scripts|deploy/kubernetes|deploy/swarm|\.ci)/[\w./-]+)")


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)


def commands(path):
    """The shell commands of a pipeline, with a word in place of each expression of GitHub."""
    pipeline = read(path)
    if path == BUILDSPEC:
        return [c for phase in pipeline["phases"].values() for c in phase["commands"]]
    steps = [step for job in pipeline["jobs"].values() for step in job.get("steps", [])]
    return [re.sub(r"\$\{\{.*?\}\}", "value", step["run"]) for step in steps if "run" in step]


def syntax(path):
    for command in commands(path):
        said = subprocess.run(["bash", "-n"], input=command, capture_output=True, text=True, check=False)
        if said.returncode:
            yield f"{said.stderr.strip()}: {command.splitlines()[0]}"


def programs(path):
    for command in commands(path):
        for program in PROGRAM.findall(command):
            if not os.access(program, os.X_OK):
                yield f"{program} does not exist, or is no program"


def expressions(path):
    """An expression in a command would run whatever a tag or an input contains."""
    if path == BUILDSPEC:
        return
    for job in read(path)["jobs"].values():
        for step in job.get("steps", []):
            if "${{" in step.get("run", ""):
                yield f"{step.get('name')}: put the expression into `env`"


def permissions(path):
    if path == BUILDSPEC:
        return
    workflow = read(path)
    if "permissions" not in workflow or workflow["permissions"] == "write-all":
        yield "it has all permissions of the repository"
    for called, job in workflow["jobs"].items():
        if job.get("uses", "").startswith("./") and not os.path.exists(job["uses"]):
            yield f"{called} uses {job['uses']}, which does not exist"
        for needed in [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", []):
            if needed not in workflow["jobs"]:
                yield f"{called} needs {needed}, which is no job"


def order(_):
    """An image is tested, built, scanned, signed and deployed in this order."""
    release = read(".github/workflows/release.yml")["jobs"]
    steps = [step.get("uses", "").split("@")[0] + step.get("name", "") for step in release["image"]["steps"]]
    found = [next((i for i, step in enumerate(steps) if word in step), -1) for word in ("build-push", "scan-action", "Sign")]
    if -1 in found or found != sorted(found):
        yield f"the order of the steps is {steps}"
    if release["image"].get("needs") != "test" or release["deploy"].get("needs") != "image":
        yield "the jobs do not wait for each other"
    options = next(step["with"] for step in release["image"]["steps"] if "build-push" in step.get("uses", ""))
    if options["platforms"] != "linux/amd64,linux/arm64" or options["sbom"] is not True:
        yield f"the image is built with {options}"


def buildspec_order(_):
    """CodeBuild does the same in the same order, and deploys the image that it verified."""
    said = [line for command in commands(BUILDSPEC) for line in command.splitlines()]
    steps = ["cargo test", "docker buildx build", "describe-image-scan-findings", "cosign sign", "cosign verify", "deploy/kubernetes/rollout"]
    found = [next((i for i, line in enumerate(said) if step in line and "shell links" not in line), -1) for step in steps]
    if -1 in found or found != sorted(found):
        yield f"the order of {steps} is {found}"
        return
    for step in ("cosign sign", "cosign verify", "deploy/kubernetes/rollout"):
        line = next(line for line in said if step in line)
        if '"$IMAGE"' not in line:
            yield f"another image: {line.strip()}"
    if not any("--platform linux/amd64,linux/arm64" in line and "--sbom=true" in line for line in said):
        yield "the image is not built for both processors with an SBOM"


def main():
    for path in [*sorted(glob.glob(".github/workflows/*.yml")), BUILDSPEC]:
        for sentence, check in (
            ("the syntax of its commands is right", syntax),
            ("it starts programs that exist", programs),
            ("no command contains an expression", expressions),
            ("it has only the permissions that it needs", permissions),
        ):
            report(f"{path}: {sentence}", list(check(path)))
    report("an image is tested, built for both processors, scanned, signed and deployed", list(order(None)))
    report(f"{BUILDSPEC}: and there as well, after its signature is verified", list(buildspec_order(None)))


if __name__ == "__main__":
    main()
