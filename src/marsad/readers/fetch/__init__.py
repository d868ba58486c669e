"""Reports over the network, politely: robots obeyed, one request at a time to a host, nothing beyond set bounds, no private hosts.

``addresses``: what is an address, and which hosts may be asked; ``answer``: an answer read within bounds; ``robots``: what a site
asks robots to keep from; ``fetcher``: all of it together. Loading ``fetcher`` loads httpx: only what fetches may do so.
"""
