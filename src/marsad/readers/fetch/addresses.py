"""Addresses: what a user means by one, and the hosts that may be asked. A host is asked only where all it resolves to is public."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable

from marsad.errors import FetchError, worded

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_HOST = re.compile(r"(?:www\.[^\s/]+|[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?::\d+)?(?=/))(?:/\S*)?", re.IGNORECASE)
_IP = ipaddress.IPv4Address | ipaddress.IPv6Address
#: Networks of IPv6 whose last bits are an address of IPv4: translated (RFC 6052, 7915), and as it was written at first (RFC 4291).
_WRAPPING = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "::ffff:0:0:0/96", "::/96")))
#: Networks that are one's own, which not all versions of Python know for such (RFC 8215, 3879).
_OWN = tuple(map(ipaddress.IPv6Network, ("64:ff9b:1::/48", "fec0::/10")))

#: Host and port → the addresses that it has, as ``socket.getaddrinfo`` gives them.
Resolver = Callable[[str, int], list[str]]


def is_address(name: str) -> bool:
    """Return whether what a user names is an address rather than a file: by its scheme, else by a host before its first slash."""
    return bool(_SCHEME.match(name) or _HOST.fullmatch(name))


def with_scheme(name: str) -> tuple[str, ...]:
    """Return what to try, in order: the address itself, or where it has no scheme https and then http."""
    return (name,) if _SCHEME.match(name) else (f"https://{name}", f"http://{name}")


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host; raise ``FetchError`` where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(
            "its host is not known", where=host, advice="Check the name, and whether there is a network."
        ) from None
    return list(dict.fromkeys(str(each[4][0]).partition("%")[0] for each in found))


def checked(host: str, port: int, resolve: Resolver, *, allow_private: bool) -> str:
    """Return the address to connect to: the first that a host has. Raise ``FetchError`` where any of them is not public.

    Who connects must connect to this one: a name may resolve to something else a moment later.
    """
    found = resolve(host, port)
    if not found:
        raise FetchError("its host has no address", where=host, advice="Check the name.")
    if not allow_private:
        for each in found:
            if not is_public(ipaddress.ip_address(each)):
                what = worded("its host is at {each}, which is no public address", each=each)
                raise FetchError(what, where=host, advice="Give --allow-private if you trust it.")
    return found[0]


def is_public(address: _IP) -> bool:
    """Return whether an address is of the public network, and so is one that it wraps (IPv4 in IPv6)."""
    if address.is_multicast or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if any(address in network for network in _OWN):
            return False
        wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if any(address in network for network in _WRAPPING):
            wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        return all(is_public(each) for each in wrapped if each is not None)
    return True
