# shellcheck shell=bash disable=SC2154
# The container stack, as Docker Compose reads it: compose.yaml, the files that it includes, and those for an
# administrator's own proxy.

begin 'Compose: the container stack'
python_check compose.py "$WORK"
