# shellcheck shell=bash disable=SC2154
# Tests deploy/kubernetes/rollout with a script in place of a cluster: it renders with the real
# kubectl and records all other commands. The file `ready` determines whether the new version
# becomes ready.

begin 'Kubernetes: deploying and rolling back'
CLUSTER=$WORK/cluster
mkdir -p "$CLUSTER/bin"
cat >"$CLUSTER/bin/kubectl" <<SCRIPT
#!/bin/bash
[ "\$1" != kustomize ] || exec "$(command -v kubectl)" "\$@"
echo "\$*" >>"$CLUSTER/asked"
case "\$1 \$2" in
  'apply '*) cp "\${@: -1}" "$CLUSTER/applied" ;;
  'rollout undo') : >"$CLUSTER/ready" ;;
  'rollout status') [ -e "$CLUSTER/ready" ] || exit 1 ;;
esac
SCRIPT
chmod +x "$CLUSTER/bin/kubectl"

rolls_out() { # [ready] ARGUMENTS...
  rm -f "$CLUSTER"/{asked,applied,ready}
  [ "$1" != ready ] || { : >"$CLUSTER/ready" && shift; }
  PATH="$CLUSTER/bin:$PATH" deploy/kubernetes/rollout "$@"
}
was_asked() { grep -qF -- "$1" "$CLUSTER/asked" || { cat "$CLUSTER/asked" && return 1; }; }
images_of() { grep -oE 'image: .*' "$CLUSTER/applied" | LC_ALL=C sort | uniq -c | awk '{ print $1, $3 }'; }

check 'a new version is deployed' rolls_out ready k3s-pi --image registry.example.com:5000/cffa:0.2.0
check_equal 'the app and its backup have the new image, and nothing else' \
  $'2 mongo:4.4.18\n1 rclone/rclone:1.71.0\n2 registry.example.com:5000/cffa:0.2.0' "$(images_of)"
check 'the Job of the replica set is run again' was_asked 'delete job mongodb-initiate --namespace cffa --ignore-not-found'
check_not 'it is rolled back' was_asked 'rollout undo'
check 'a version that does not become ready is reported' \
  fails_and_says 'the previous version is running again' rolls_out eks --image cffa@sha256:0000
check 'and rolled back' was_asked 'rollout undo deployment/cffa --namespace cffa'
check 'without --image, the image of the overlay is deployed' rolls_out ready gke
check 'an image without a tag is refused' fails_and_says 'has no tag' rolls_out ready gke --image cffa
check 'an unknown overlay is refused' fails_and_says 'no kustomization.yaml' rolls_out ready aks
check_not 'something is applied then' test -e "$CLUSTER/applied"
