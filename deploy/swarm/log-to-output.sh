#!/bin/sh
# The image runs this before nginx starts. The logs go to the output of the container, where
# `docker service logs` shows them and Docker limits their size.
set -eu
ln -sf /dev/stdout /var/log/cffa/cffa_access.log
ln -sf /dev/null /var/log/cffa/cffa_error.log # nginx writes its errors to stderr, too
