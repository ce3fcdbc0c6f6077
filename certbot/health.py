"""Health check of the container `certbot`: fails if the renewal of the public certificate is
long overdue.

Usage: health.py FILE
"""

import datetime
import sys

from cryptography import x509

# certbot renews a certificate when a third of its lifetime is left (30 of 90 days), and tries twice
# a day. With less than a sixth left, renewals have failed for weeks (for the shortest, for a day).
LEFT_AT_LEAST = 1 / 6


def moment(certificate: x509.Certificate, name: str) -> datetime.datetime:
    """A date of a certificate. Older versions of the library have only the name without _utc."""
    if hasattr(certificate, name + "_utc"):
        return getattr(certificate, name + "_utc")
    return getattr(certificate, name).replace(tzinfo=datetime.timezone.utc)


def main(path: str) -> int:
    # The file also contains the key and intermediate certificates.
    with open(path, "rb") as file:
        _, begins, rest = file.read().partition(b"-----BEGIN CERTIFICATE-----")
    one, ends, _ = rest.partition(b"-----END CERTIFICATE-----")
    certificate = x509.load_pem_x509_certificate(begins + one + ends + b"\n")
    if certificate.issuer == certificate.subject:
        print("the certificate is self-signed, and needs no renewal")
        return 0
    now = datetime.datetime.now(datetime.timezone.utc)
    start, end = moment(certificate, "not_valid_before"), moment(certificate, "not_valid_after")
    if end - now < (end - start) * LEFT_AT_LEAST:
        print(f"the certificate expires on {end:%Y-%m-%d} and was not renewed; see: docker compose logs certbot")
        return 1
    print(f"the certificate is valid until {end:%Y-%m-%d}")
    return 0


sys.exit(main(sys.argv[1]))
