"""A line on the terminal while something takes its time."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds before a reader wants to know what is going on."""


@contextmanager
def busy(words: str) -> Iterator[None]:
    """Say on standard error what is being done, if that is a terminal and it takes longer than a second."""
    if not sys.stderr.isatty():
        yield
        return
    finished = threading.Event()
    line = threading.Thread(target=_show, args=(words, finished), daemon=True)
    line.start()
    try:
        yield
    finally:
        finished.set()
        line.join()


def _show(words: str, finished: threading.Event) -> None:
    if finished.wait(PATIENCE):
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(words)):
        finished.wait()


def progress(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items, one by one, with a progress line on standard error under the same conditions."""
    start = time.monotonic()
    for done, item in enumerate(items):
        if len(items) > 1 and sys.stderr.isatty() and time.monotonic() - start > PATIENCE:
            yield from _counted(items, done, what)
            return
        yield item


def _counted(items: Sequence[Item], done: int, what: str) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as line:
        task = line.add_task(what, total=len(items), completed=done)
        for item in items[done:]:
            yield item
            line.advance(task)
