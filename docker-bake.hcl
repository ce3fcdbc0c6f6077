# docker buildx bake          builds images for both processors
# docker buildx bake arm64    builds the image for a Raspberry Pi (64-bit system)
# scripts/build sets the variables from the repository.

variable "IMAGE" { default = "cffa" }
variable "TAG" { default = "latest" }
variable "VERSION" { default = "0.0.0" }
variable "REVISION" { default = "unknown" }
variable "CREATED" { default = "1970-01-01T00:00:00Z" }
variable "PROFILE" { default = "image" }
variable "RUST_IMAGE" { default = "rust:1-bookworm" }
variable "RUNTIME_IMAGE" { default = "gcr.io/distroless/static-debian12" }

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

# One tag for each, because Docker's image store holds one platform per tag.
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
