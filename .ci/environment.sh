# Sourced by ./marsad and ./check, with $here = the folder of the repository.
#
# environment LOCK   makes $here/.venv hold the packages that $here/LOCK pins, and returns at once when it does.
#
# more LOCK          puts in what $here/LOCK pins besides, once that is done.
#
# Nothing is said here of where packages come from: uv and pip follow their own settings and proxies.

venv=$here/.venv
python=$venv/bin/python

say() { printf 'marsad: %s\n' "$*" >&2; }

find_python() {
    for candidate in python3 python3.13 python3.14 python3.12 python3.11 python; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            "$candidate" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    return 1
}

with_uv() {
    command -v uv >/dev/null 2>&1 || return 1
    if [ ! -x "$python" ]; then
        uv venv --quiet --python "${found:->=3.11}" "$venv" 2>>"$log" || return 1
    fi
    uv pip install --quiet --python "$python" --require-hashes -r "$here/$1" 2>>"$log"
}

with_pip() {
    [ -n "$found" ] || return 1
    if ! "$python" -m pip --version >/dev/null 2>&1; then
        "$found" -m venv "$venv" 2>>"$log" || return 1
    fi
    "$python" -m pip install --quiet --no-input --require-hashes -r "$here/$1" 2>>"$log"
}

build() {
    found=$(find_python) || found=
    log=$here/.venv-setup.log
    : >"$log" || return 1
    say "setting up .venv (once)"
    # a virtual environment without a Python that works, or with too old a one, is made anew
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || rm -rf "$venv"
    if ! with_uv "$1" && ! with_pip "$1"; then
        cat "$log" >&2
        if [ -z "$found" ]; then
            say "needs Python 3.11 or later, or uv: install one of them and try again"
        else
            say "could not set up .venv; the lines above say why"
        fi
        return 1
    fi
    cp "$here/$1" "$venv/$1"
    rm -f "$log"
}

more() {
    found=$(find_python) || found=
    log=$here/.venv-setup.log
    : >"$log" || return 1
    with_uv "$1" || with_pip "$1" || { cat "$log" >&2; return 1; }
    rm -f "$log"
}

# The lock is a symbolic link: made in one step, and it says whose it is.
environment() {
    cmp -s "$here/$1" "$venv/$1" && return
    lock=$here/.venv-setup.lock
    until ln -s "$$" "$lock" 2>/dev/null; do
        owner=$(readlink "$lock") || { [ -w "$here" ] && continue; say "cannot write to $here"; return 1; }
        kill -0 "$owner" 2>/dev/null || rm -f "$lock"
        sleep 0.2
    done
    trap 'rm -f "$lock"' EXIT
    trap 'exit 130' INT TERM
    cmp -s "$here/$1" "$venv/$1" || build "$1" || exit 1
    rm -f "$lock"
    trap - EXIT INT TERM
}
