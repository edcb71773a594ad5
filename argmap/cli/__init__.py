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
    _open_streams()
    # Looking for pydantic plug-ins among all that is installed takes longer than checking a map.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return _command()
    except KeyboardInterrupt:
        return 130


def _open_streams() -> None:
    """See to it that each stream is there and can be written to: whatever its encoding can't carry is escaped."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever called: what is written goes nowhere, and the exit code still counts
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - pathlib costs a start-up
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _command() -> int:
    """Run the command; typer ends the process by itself where it is not as it should be used (exit code 2)."""
    from argmap.cli.common import Exit, complain
    from argmap.errors import ArgmapError

    try:
        if sys.argv[1:] == ["--version"]:
            from argmap import __version__

            # Nothing else is imported for it: start-up is most of the time of a short command.
            sys.stdout.write(f"argmap {__version__}\n")
            sys.stdout.flush()
            return Exit.OK
        from argmap.cli.app import application

        application(sys.argv[1:])()
    except ArgmapError as error:
        complain(error.message, error.help)
        return Exit.FAILED
    except OSError as error:
        complain(f"the system refused: {error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
        return Exit.FAILED
    except Exception as error:
        if _interrupted(error):
            return Exit.INTERRUPTED
        place = _innermost(error)
        complain(
            f"argmap itself failed: {type(error).__name__}: {error} ({place})",
            "please report it with the map; ARGMAP_TRACEBACK=1 shows more",
        )
        if os.environ.get("ARGMAP_TRACEBACK"):
            raise
        return Exit.FAILED
    return Exit.OK


def _interrupted(error: BaseException) -> bool:
    """Whether Ctrl-C is behind a fault: while modules are imported, other libraries wrap it in errors of theirs."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, KeyboardInterrupt):
        cause = cause.__cause__ or cause.__context__
    return cause is not None


def _innermost(error: BaseException) -> str:
    """Where a fault of our own happened, as `file:line`."""
    import traceback
    from pathlib import Path

    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
