"""What argmap could not do.

A fault of the map is a `Finding`; an `ArgmapError` says that argmap itself could not do its work: a file that is not
there, a word on the command line that means nothing. It is caught once, at the command line, and ends the run with
exit code 2.
"""

from __future__ import annotations


class ArgmapError(Exception):
    """argmap could not do its work. The message is one plain sentence; `help` says what to do next."""

    def __init__(self, message: str, *, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class UnreadableError(ArgmapError):
    """A file cannot be read as text: missing, not a regular file, too large, or not UTF-8."""


class UnwritableError(ArgmapError):
    """A file cannot be written, or is one that argmap did not make and will not replace."""


class UsageError(ArgmapError):
    """What was asked for does not exist: an unknown claim, section, rule, view or theme."""


class FaultyMapError(ArgmapError):
    """A map has errors, so that nothing can be said of what follows from it."""


class EngineError(ArgmapError):
    """Graphviz is missing, failed, or took too long."""
