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
    with open(path, "rb") as file:
        certificate = x509.load_pem_x509_certificates(file.read())[0]
    if certificate.issuer == certificate.subject:
        print("self-signed: there is nothing to renew")
        return 0
    now = datetime.datetime.now(datetime.timezone.utc)
    begins, ends = moment(certificate, "not_valid_before"), moment(certificate, "not_valid_after")
    left = ends - now
    if left < (ends - begins) * LEFT_AT_LEAST:
        print(f"the certificate ends on {ends:%Y-%m-%d} and was not renewed; see: docker compose logs certbot")
        return 1
    print(f"the certificate is good until {ends:%Y-%m-%d}")
    return 0


sys.exit(main(sys.argv[1]))
