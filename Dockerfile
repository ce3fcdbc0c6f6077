# Cross-compiles CFFA for the target processor on any build machine, without emulation, so that
# nothing is compiled on a Raspberry Pi with 1 GB.
#
# Uses only features of the BuildKit in Docker 20.10, the version in Debian 12.

ARG RUST_IMAGE=rust:1-bookworm
ARG RUNTIME_IMAGE=gcr.io/distroless/static-debian12

FROM --platform=$BUILDPLATFORM ${RUST_IMAGE} AS build
ARG BUILDARCH
ARG TARGETARCH
# A profile of Cargo.toml: image, or quick for a faster build.
ARG PROFILE=image
WORKDIR /src

# The linker and the standard library of the target. Nothing is downloaded if the toolchain has
# them, as for the build machine's own processor.
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
    fi; \
    # For arm64, rustc would link a static program for a fixed address, without ASLR.
    printf '%s\n' '#!/bin/sh' \
      'for arg; do shift; case $arg in -static | -no-pie) ;; *) set -- "$@" "$arg" ;; esac; done' \
      'exec aarch64-linux-gnu-gcc -static-pie "$@"' > /usr/local/bin/link-arm64; \
    chmod +x /usr/local/bin/link-arm64
ENV CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=link-arm64 \
    CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER=x86_64-linux-gnu-gcc \
    CC_aarch64_unknown_linux_gnu=aarch64-linux-gnu-gcc \
    CC_x86_64_unknown_linux_gnu=x86_64-linux-gnu-gcc \
    CARGO_TERM_COLOR=never
# SQLite without what CFFA does not use, half a megabyte: full-text search and R-trees.
ENV LIBSQLITE3_FLAGS="-USQLITE_ENABLE_FTS3 -USQLITE_ENABLE_FTS3_PARENTHESIS -USQLITE_ENABLE_FTS5 -USQLITE_ENABLE_RTREE"
# A program without shared libraries, so that the image needs no C library. The functions of glibc that
# resolve names work in it, because they load nothing since glibc 2.34. Relocations are packed (DT_RELR),
# which saves 1 MB; linkers that can't do that for the target ignore the option. Random numbers come from
# the kernel directly: a static program can't look up glibc's function at run time, and would need
# /dev/urandom instead.
ENV RUSTFLAGS="-C target-feature=+crt-static -C link-arg=-Wl,-z,pack-relative-relocs --cfg getrandom_backend=\"linux_getrandom\""

# Dependencies first, without CFFA's own code: this layer takes longest, and is rebuilt only if
# Cargo.lock changes.
COPY Cargo.toml Cargo.lock ./
COPY app/notation/Cargo.toml app/notation/
COPY app/book/Cargo.toml app/book/
COPY app/metrics/Cargo.toml app/metrics/
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
# Cargo compares modification times, and the empty files above are newer than the sources.
RUN --mount=type=cache,id=cffa-registry,target=/usr/local/cargo/registry,sharing=locked \
    set -eu; \
    touch app/*/src/lib.rs app/cffa/src/main.rs; \
    cargo build --profile "$PROFILE" --locked --package cffa --target "$(cat /triple)"; \
    mkdir -p /out/data; \
    cp "target/$(cat /triple)/$PROFILE/cffa" /out/cffa
# The symbols, 6 MB, are left in a static program by this linker, whatever the profile says.
RUN "$(sed 's/-unknown//' /triple)-strip" /out/cffa
RUN mkdir -p /out/root && mkdir -m 1777 /out/root/tmp

FROM ${RUNTIME_IMAGE} AS runtime

# Of the base image only what the program reads. It has its own database of time zones. No shell, no package
# manager and no other program that an attacker could use.
FROM scratch
COPY --from=runtime /etc/passwd /etc/group /etc/nsswitch.conf /etc/
COPY --from=runtime /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/root/ /
COPY --from=build /out/cffa /usr/local/bin/cffa
COPY --from=build --chown=10001:10001 /out/data /data

ENV CFFA_CONTAINER=on \
    LISTEN_ADDR=0.0.0.0:5000 \
    DATA_DIR=/data
# Allocations of this size or more, in bytes, are returned to the system as soon as they are freed.
# By default, glibc adapts to the 19 MiB that hashing a password allocates and keeps such blocks.
# With twenty simultaneous sign-ins it would keep more than the container's limit in compose.yaml.
ENV MALLOC_MMAP_THRESHOLD_=131072
# A number, so that runtimes can verify without /etc/passwd that this is not root.
USER 10001:10001
WORKDIR /data
EXPOSE 5000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s --retries=3 \
    CMD ["/usr/local/bin/cffa", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/cffa"]
CMD ["serve"]

# Last, so that a new commit does not invalidate the layers above.
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="CFFA" \
      org.opencontainers.image.description="The Casual Football Finance Administrator: who played, who owes what, who paid." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.created="$CREATED"
