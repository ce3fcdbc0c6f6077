# shellcheck shell=bash
# The manifests of deploy/kubernetes and deploy/swarm, without a cluster (docs/dev/test-deploy.md).

tools_deploy() {
  need_npm
  need_python
  python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv || true
  ./scripts/test-deploy --prepare ||
    leave_out 'kubectl, the schemas of Kubernetes or a Docker client could not be installed' \
      'the tests of the manifests' deploy
}

part_deploy() { ./scripts/test-deploy; }
count_deploy() {
  awk '/^[0-9]+ checks passed, [0-9]+ failed, / { passed = $1; failed = $4; ended = 1 }
    END { print passed + 0, failed + !ended }' "$1"
}
