"""What counts as an address, and which hosts are public."""

import ipaddress

import pytest

from marsad.errors import FetchError
from marsad.readers.fetch.addresses import checked, is_address, is_public, with_scheme


@pytest.mark.parametrize(
    "name",
    ["https://okaz.com.sa/1", "http://x", "www.okaz.com.sa", "okaz.com.sa/news/1", "desk.test:8080/rss", "ftp://x/y"],
)
def test_addresses(name):
    assert is_address(name)


@pytest.mark.parametrize(
    "name", ["report.txt", "reports", "-", "reports/1.txt", "../a.b/c d", "a.b", "/tmp/x.html", "C:\\x.txt"]
)
def test_files(name):
    assert not is_address(name)


def test_without_a_scheme_https_comes_first():
    assert with_scheme("okaz.com.sa/1") == ("https://okaz.com.sa/1", "http://okaz.com.sa/1")
    assert with_scheme("http://okaz.com.sa/1") == ("http://okaz.com.sa/1",)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "8.8.8.8", "64:ff9b::808:808"]
)
def test_public(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
        ),
        *(
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
        ),
        *("2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2001:db8::1"),
        *("::7f00:1", "::ffff:0:a00:1", "64:ff9b:1::a00:1", "fec0::1"),
    ],
)
def test_not_public(address):
    assert not is_public(ipaddress.ip_address(address))


def test_one_private_address_among_public_ones_is_enough_to_refuse():
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        checked("x.test", 80, lambda *_: ["8.8.8.8", "10.0.0.1"], allow_private=False)
    assert checked("x.test", 80, lambda *_: ["8.8.8.8", "9.9.9.9"], allow_private=False) == "8.8.8.8"
