"""A real browser for tests: Chromium as it is installed, driven by Playwright, with the network shut.

Without it these tests are skipped, with a reason; where ARGMAP_BROWSER is `required` they fail instead. Playwright
never gets to fetch a browser of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, BrowserType, Dialog, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No look-ups, updates or synchronisation: a browser with nothing to say to anybody.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
Scheme = Literal["light", "dark"]


@dataclass
class Visit:
    """A page, and what it did that a picture must not do: asked for things, spoke up, or failed."""

    page: Page
    asked: list[str] = field(default_factory=list)
    spoke: list[str] = field(default_factory=list)

    def open(self, file: Path) -> Page:
        """Open a file of this machine as it is."""
        self.page.goto(file.as_uri())
        return self.page

    def show(self, body: str) -> Page:
        """Show a page with this body, as a careful author would write one."""
        self.page.goto("about:blank")
        self.page.set_content(
            '<!doctype html><html lang="en"><head><title>An argument</title></head>'
            f"<body><main><h1>An argument</h1>{body}</main></body></html>"
        )
        return self.page

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.spoke.append(message.text))
        self.page.on("pageerror", lambda error: self.spoke.append(str(error)))
        self.page.on("dialog", self._hear)
        self.page.on("popup", lambda popup: self.spoke.append(popup.url))

    def _hear(self, dialog: Dialog) -> None:
        self.spoke.append(dialog.message)
        dialog.dismiss()


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    """Playwright's way to Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("Playwright is not installed")
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    """Chromium with the fonts of this machine."""
    with launched(chromium) as browser:
        yield browser


@contextmanager
def launched(chromium: BrowserType, **environment: str) -> Iterator[Browser]:
    """Chromium in a changed environment."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        _missing("no Chromium on the PATH")
    browser = chromium.launch(executable_path=program, args=QUIET, env={**os.environ, **environment})
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def visiting(browser: Browser, scheme: Scheme = "light") -> Iterator[Visit]:
    """A window 1600 pixels wide, of a viewer who prefers a light or a dark ground."""
    context: BrowserContext = browser.new_context(
        offline=True, color_scheme=scheme, viewport={"width": 1600, "height": 1000}
    )
    try:
        yield Visit(context.new_page())
    finally:
        context.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A window of a viewer who prefers a light ground."""
    with visiting(browser) as visit:
        yield visit


def _missing(reason: str) -> NoReturn:
    if os.environ.get("ARGMAP_BROWSER") == "required":
        pytest.fail(f"{reason}, and ARGMAP_BROWSER says that it is required")
    pytest.skip(f"{reason}: these tests need a browser")
