# docker buildx bake          an image for this machine's processor and one for the other
# docker buildx bake arm64    for a Raspberry Pi (64-bit system)
# scripts/build fills in the variables from the repository.

variable "IMAGE" { default = "cffa" }
variable "TAG" { default = "latest" }
variable "VERSION" { default = "0.0.0" }
variable "REVISION" { default = "unknown" }
variable "CREATED" { default = "1970-01-01T00:00:00Z" }
variable "PROFILE" { default = "release" }
variable "RUST_IMAGE" { default = "rust:1-bookworm" }
variable "RUNTIME_IMAGE" { default = "gcr.io/distroless/cc-debian12" }

group "default" {
  targets = ["amd64", "arm64"]
}

target "common" {
  context = "."
  args = {
    VERSION       = VERSION
    REVISION      = REVISION
    CREATED       = CREATED
    PROFILE       = PROFILE
    RUST_IMAGE    = RUST_IMAGE
    RUNTIME_IMAGE = RUNTIME_IMAGE
  }
}

# One tag for each: an image store of Docker holds one processor's image under a tag.
target "amd64" {
  inherits  = ["common"]
  platforms = ["linux/amd64"]
  tags      = ["${IMAGE}:${TAG}-amd64"]
  output    = ["type=docker"]
}

target "arm64" {
  inherits  = ["common"]
  platforms = ["linux/arm64"]
  tags      = ["${IMAGE}:${TAG}-arm64"]
  output    = ["type=docker"]
}
