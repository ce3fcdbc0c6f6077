"""The health check of the container `certbot`: fails when the certificate that browsers are
shown ends sooner than it would if renewing worked.

Usage: health.py FILE
"""

import datetime
import sys

from cryptography import x509

# Renewed when a third of its life is left (30 of 90 days), tried twice a day: with less than
# a sixth left, it has failed for weeks, or for a day with the shortest ones.
LEFT_AT_LEAST = 1 / 6


def moment(certificate: x509.Certificate, name: str) -> datetime.datetime:
    """A date of a certificate; by the older name where the library has no other."""
    if hasattr(certificate, name + "_utc"):
        return getattr(certificate, name + "_utc")
    return getattr(certificate, name).replace(tzinfo=datetime.timezone.utc)


def main(path: str) -> int:
    # The key is in the same file, and more certificates follow.
    with open(path, "rb") as file:
        _, begins, rest = file.read().partition(b"-----BEGIN CERTIFICATE-----")
    one, ends, _ = rest.partition(b"-----END CERTIFICATE-----")
    certificate = x509.load_pem_x509_certificate(begins + one + ends + b"\n")
    if certificate.issuer == certificate.subject:
        print("self-signed: there is nothing to renew")
        return 0
    now = datetime.datetime.now(datetime.timezone.utc)
    start, end = moment(certificate, "not_valid_before"), moment(certificate, "not_valid_after")
    if end - now < (end - start) * LEFT_AT_LEAST:
        print(f"the certificate ends on {end:%Y-%m-%d} and was not renewed; see: docker compose logs certbot")
        return 1
    print(f"the certificate is good until {end:%Y-%m-%d}")
    return 0


sys.exit(main(sys.argv[1]))
