"""Commands in children of one process that has loaded what they share: most of a short command's time is loading it.

Each line on standard input asks for one: the folder, the environment, the words, and the files to read from and to write to. The
answer is its exit code. A child has nothing of the commands before it, for the parent runs none.
"""

import json
import os
import runpy
import signal
import sys
from typing import Any

# what most commands load; nothing is opened or asked yet
import marsad.app.record.record
import marsad.app.record.workers
import marsad.cli.main
import marsad.cli.record_add
import marsad.cli.record_out  # noqa: F401

SECONDS = 120  # that a command may take


def born(asked: dict[str, Any]) -> None:
    """Make this process the command that is asked for, as Python would have begun it."""
    signal.alarm(SECONDS)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    for fd, name in enumerate((asked["in"], asked["out"], asked["err"])):
        os.dup2(os.open(name, os.O_RDONLY if fd == 0 else os.O_WRONLY), fd)
    sys.argv = ["marsad", *asked["arguments"]]
    runpy.run_module("marsad", run_name="__main__", alter_sys=True)


requests, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
for line in requests:
    if (child := os.fork()) == 0:
        requests.close()
        answers.close()
        born(json.loads(line))
    status = os.waitpid(child, 0)[1]
    answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
    answers.flush()
