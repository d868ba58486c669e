"""What every answer tells the browser: run nothing but our own files, be framed by nobody, tell nobody where one was."""

from __future__ import annotations

from urllib.parse import urlsplit

from marsad.settings import Serving


def headers(serving: Serving) -> list[tuple[bytes, bytes]]:
    """Return the headers; pictures may come from the server of map tiles too, where one is set."""
    pictures = "'self' data:"
    if serving.tiles:
        parts = urlsplit(serving.tiles.replace("{s}.", "*."))
        pictures += f" {parts.scheme}://{parts.netloc}"
    policy = (
        "default-src 'self'",
        f"img-src {pictures}",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
    found = {
        "content-security-policy": "; ".join(policy),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        # not no-referrer: browsers would send forms of ours without their origin
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    if serving.https:
        found["strict-transport-security"] = "max-age=31536000"
    return [(name.encode(), value.encode()) for name, value in found.items()]
