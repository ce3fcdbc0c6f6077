# Builds CFFA for the processor it will run on, on whatever machine builds it: nothing is
# emulated, and nothing is ever compiled on a 1 GB Raspberry Pi.
#
# Only what the BuildKit of Docker 20.10 understands is used, which is what Debian 12 has.

ARG RUST_IMAGE=rust:1-bookworm
ARG RUNTIME_IMAGE=gcr.io/distroless/cc-debian12

FROM --platform=$BUILDPLATFORM ${RUST_IMAGE} AS build
ARG BUILDARCH
ARG TARGETARCH
# As Cargo.toml has them: release, or quick for a try.
ARG PROFILE=release
WORKDIR /src

# The linker and the standard library of the target. Where the toolchain has them, as when
# building for the builder's own processor, nothing is fetched.
RUN set -eu; \
    case "$TARGETARCH" in \
      amd64) triple=x86_64-unknown-linux-gnu gcc=gcc-x86-64-linux-gnu libc=libc6-dev-amd64-cross ;; \
      arm64) triple=aarch64-unknown-linux-gnu gcc=gcc-aarch64-linux-gnu libc=libc6-dev-arm64-cross ;; \
      *) echo "CFFA is not built for $TARGETARCH" >&2; exit 1 ;; \
    esac; \
    echo "$triple" > /triple; \
    cc=$(echo "$triple" | sed 's/-unknown//')-gcc; \
    if [ "$TARGETARCH" != "$BUILDARCH" ] && ! command -v "$cc" >/dev/null; then \
      apt-get update; \
      apt-get install -y --no-install-recommends "$gcc" "$libc"; \
      rm -rf /var/lib/apt/lists/*; \
    fi; \
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$triple" ]; then \
      rustup target add "$triple"; \
    fi
ENV CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
    CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER=x86_64-linux-gnu-gcc \
    CC_aarch64_unknown_linux_gnu=aarch64-linux-gnu-gcc \
    CC_x86_64_unknown_linux_gnu=x86_64-linux-gnu-gcc \
    CARGO_TERM_COLOR=never

# Dependencies first, with nothing of ours: this layer, the longest by far, is built again
# only when Cargo.lock changes.
COPY Cargo.toml Cargo.lock ./
COPY app/notation/Cargo.toml app/notation/
COPY app/book/Cargo.toml app/book/
COPY app/store/Cargo.toml app/store/
COPY app/formats/Cargo.toml app/formats/
COPY app/services/Cargo.toml app/services/
COPY app/server/Cargo.toml app/server/
COPY app/testing/Cargo.toml app/testing/
COPY app/cffa/Cargo.toml app/cffa/
RUN --mount=type=cache,id=cffa-registry,target=/usr/local/cargo/registry,sharing=locked \
    set -eu; \
    for crate in app/*; do \
      mkdir -p "$crate/src" "$crate/benches"; \
      : > "$crate/src/lib.rs"; \
      for bench in $(sed -n '/^\[\[bench\]\]/,/^name/s/^name = "\(.*\)"/\1/p' "$crate/Cargo.toml"); do \
        echo 'fn main() {}' > "$crate/benches/$bench.rs"; \
      done; \
    done; \
    echo 'fn main() {}' > app/cffa/src/main.rs; \
    cargo build --profile "$PROFILE" --locked --package cffa --target "$(cat /triple)"; \
    rm app/cffa/src/lib.rs

COPY app app
# Cargo goes by dates, and the empty files above are newer than the sources.
RUN --mount=type=cache,id=cffa-registry,target=/usr/local/cargo/registry,sharing=locked \
    set -eu; \
    touch app/*/src/lib.rs app/cffa/src/main.rs; \
    cargo build --profile "$PROFILE" --locked --package cffa --target "$(cat /triple)"; \
    mkdir -p /out/data; \
    cp "target/$(cat /triple)/$PROFILE/cffa" /out/cffa

# No shell, no package manager, no second program: what is not there can't be misused.
FROM ${RUNTIME_IMAGE}
COPY --from=build /out/cffa /usr/local/bin/cffa
COPY --from=build --chown=10001:10001 /out/data /data

ENV CFFA_CONTAINER=on \
    LISTEN_ADDR=0.0.0.0:5000 \
    DATA_DIR=/data
# Memory of this size, in bytes, goes back to the system as soon as it is freed. Left to
# itself glibc learns from the 19 MiB that a password takes to keep such pieces, and twenty
# people who sign in at once make it keep more than compose.yaml lets the container have.
ENV MALLOC_MMAP_THRESHOLD_=131072
# A number, so that it can be seen without a look at /etc/passwd that this is not root.
USER 10001:10001
WORKDIR /data
EXPOSE 5000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s --retries=3 \
    CMD ["/usr/local/bin/cffa", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/cffa"]
CMD ["serve"]

# Last, so that a new commit does not change the layers above.
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="CFFA" \
      org.opencontainers.image.description="The Casual Football Finance Administrator: who played, who owes what, who paid." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.created="$CREATED"
