# shellcheck shell=bash
# The pipelines that build and deploy an image.

begin 'Pipelines'
python_check pipelines.py

# The last phase of the buildspec, with scripts in place of AWS and of cosign, which write down what they are asked.
CODEBUILD=$WORK/codebuild
mkdir -p "$CODEBUILD/bin" "$CODEBUILD/deploy/kubernetes"
cat >"$CODEBUILD/said" <<'SCRIPT'
#!/bin/bash
printf '%s %s\n' "${0##*/}" "$*" >>"$CODEBUILD/asked"
[ "${0##*/} $1" != "$BROKEN" ] || exit 1
case "$*" in
  *describe-image-scan-findings*) echo "$CRITICAL" ;;
  *imagetools*) echo sha256:1111 ;;
esac
SCRIPT
chmod +x "$CODEBUILD/said"
for program in bin/aws bin/docker bin/cosign deploy/kubernetes/rollout; do
  cp "$CODEBUILD/said" "$CODEBUILD/$program"
done
# As CodeBuild does: one shell, and the first command that fails ends the phase.
"$TOOLS/python/bin/python" - deploy/kubernetes/buildspec.yml >"$CODEBUILD/phase" <<'PYTHON'
import shlex, sys, yaml
for command in yaml.safe_load(open(sys.argv[1]))["phases"]["post_build"]["commands"]:
    command = command.replace("/tmp/image.json", "image.json")
    print(f"eval {shlex.quote(command)} || exit")
PYTHON
deploys_by_codebuild() { # [BROKEN [CRITICAL [DIGEST]]]
  rm -f "$CODEBUILD/asked"
  printf '{\n  "buildx.build.ref": "x",\n  "containerimage.digest": "%s"\n}\n' "${3-sha256:0123abcd}" >"$CODEBUILD/image.json"
  (cd "$CODEBUILD" && env -i PATH="$CODEBUILD/bin:$PATH" CODEBUILD="$CODEBUILD" BROKEN="${1-}" CRITICAL="${2-None}" \
    CODEBUILD_BUILD_SUCCEEDING="${SUCCEEDING-1}" ECR_REPOSITORY=registry.example.com/cffa SIGNING_KEY=alias/cffa-images \
    EKS_CLUSTER=turf OVERLAY=eks bash phase)
}
asked_codebuild() { sed -n 's/^\(cosign [a-z]*\|rollout\).* /\1 /p' "$CODEBUILD/asked"; }
check 'the buildspec deploys' deploys_by_codebuild
check_equal 'the image that it signed and verified' \
  $'cosign sign registry.example.com/cffa@sha256:0123abcd\ncosign verify registry.example.com/cffa@sha256:0123abcd\nrollout registry.example.com/cffa@sha256:0123abcd' \
  "$(asked_codebuild)"
check_not 'an image with a critical vulnerability is deployed' deploys_by_codebuild '' 2
check_equal 'nor is it signed' '' "$(asked_codebuild)"
check_not 'an image whose scan failed is signed' deploys_by_codebuild '' ''
check_not 'an image that could not be signed is deployed' deploys_by_codebuild 'cosign sign'
check_equal 'nothing is deployed then' 'cosign sign registry.example.com/cffa@sha256:0123abcd' "$(asked_codebuild)"
check_not 'an image whose signature is wrong is deployed' deploys_by_codebuild 'cosign verify'
check_not 'something is rolled out then' grep -q '^rollout' "$CODEBUILD/asked"
check_not 'an image without a digest is deployed' deploys_by_codebuild '' None ''
after_a_failed_build() { SUCCEEDING=0 deploys_by_codebuild ''; }
check_not 'a build that failed is deployed' after_a_failed_build
