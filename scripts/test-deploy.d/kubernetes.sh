# shellcheck shell=bash disable=SC2154
# The overlays, and combinations of components that no overlay contains.

VARIANTS=$HOME_OF_CFFA/target/test-deploy

# variant NAME OVERLAY COMPONENT...
variant() {
  mkdir -p "$VARIANTS/$1"
  {
    printf 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: cffa\n'
    printf 'resources: [../../../deploy/kubernetes/overlays/%s]\ncomponents:\n' "$2"
    printf -- '  - ../../../deploy/kubernetes/components/%s\n' "${@:3}"
  } >"$VARIANTS/$1/kustomization.yaml"
}

render() { kubectl kustomize "$1" >"$WORK/$2.yaml"; }

begin 'Kubernetes: the overlays'
check 'the Secrets of an installation are printed' \
  env BACKUP_SECRET_KEY=secret bash -c "deploy/kubernetes/secrets --smtp-url smtps://user:secret@mail.example.com --backup-key id >'$WORK/secrets'"
check 'and those with a database outside the cluster' \
  bash -c "deploy/kubernetes/secrets --database-uri mongodb://db.example.com/footballDB | grep 'backend_dburi: bW9uZ29kYjovL2RiLmV4YW1wbGUuY29tL2Zvb3RiYWxsREI='"
two_are_different() { [ "$(deploy/kubernetes/secrets)" != "$(deploy/kubernetes/secrets)" ]; }
check 'they are different each time' two_are_different

rm -rf "$VARIANTS"
variant with-metrics k3s-pi metrics
variant with-mail k3s-pi mail
for overlay in deploy/kubernetes/overlays/*/ "$VARIANTS"/*/; do
  called=$(basename "$overlay")
  check "$called: kubectl renders it" render "$overlay" "$called"
  python_check manifests.py "$called" "$WORK/$called.yaml" "$WORK/secrets"
done

begin 'Kubernetes: what is broken is noticed'
python_check manifests.py --mutations "$WORK/k3s-pi.yaml" "$WORK/secrets"
