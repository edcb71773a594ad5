"""The command line: `main` runs it; a short module a command."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and exit with its code: see `argmap.cli.common.Exit`. Nothing ends in a traceback."""
    sys.exit(_run())


def _run() -> int:
    # A command is short, and nearly all it makes stays in use: collecting garbage only costs time.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        # Whatever the encoding can't carry is escaped, not a crash.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if sys.argv[1:] == ["--version"]:
        from argmap import __version__

        # Nothing is imported for it: start-up is most of the time of a short command.
        sys.stdout.write(f"argmap {__version__}\n")
        return 0
    # Looking for pydantic plug-ins among all that is installed takes longer than checking a map.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return _command()
    except KeyboardInterrupt:
        return 130


def _command() -> int:
    """Run the command; typer ends the process by itself where it is not as it should be used (exit code 2)."""
    from argmap.cli.common import Exit, complain
    from argmap.errors import ArgmapError

    try:
        from argmap.cli.app import application

        application(sys.argv[1:])()
    except ArgmapError as error:
        complain(error.message, error.help)
        return Exit.FAILED
    except OSError as error:
        complain(f"the system refused: {error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
        return Exit.FAILED
    except Exception as error:
        place = _innermost(error)
        complain(
            f"argmap itself failed: {type(error).__name__}: {error} ({place})",
            "please report it with the map; ARGMAP_TRACEBACK=1 shows more",
        )
        if os.environ.get("ARGMAP_TRACEBACK"):
            raise
        return Exit.FAILED
    return Exit.OK


def _innermost(error: BaseException) -> str:
    """Where a fault of our own happened, as `file:line`."""
    import traceback
    from pathlib import Path

    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
