"""The page in every size, theme, language and layout, for people to look at (``make screenshots``).

The picture of the README is one of them.
"""

from __future__ import annotations

import argparse
import shutil
from itertools import product
from pathlib import Path

from browsing import ARGUMENTS, PHONE, PROGRAMS, READY, until
from playwright.sync_api import Browser, sync_playwright

from graphbuild.view.layout import WAYS

ROOT = Path(__file__).parent.parent
SIZES = ((1600, 1000), (1280, 720), PHONE)
OF_THE_README = "1600x1000-light-zh-outline.png"


def main() -> None:
    """Draw a page into a folder of pictures."""
    parser = argparse.ArgumentParser(description="Show a page in every size, theme, language and layout.")
    parser.add_argument("page", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--readme", type=Path, help="copy the picture of the README to this file")
    given = parser.parse_args()
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise SystemExit(f"no browser: none of {', '.join(PROGRAMS)} is installed")
    given.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        for size, theme, language, layout in product(SIZES, ("light", "dark"), ("zh", "en"), WAYS):
            name = f"{size[0]}x{size[1]}-{theme}-{language}-{layout}.png"
            picture(browser, given.page, given.folder / name, size, theme, f"lang={language}&layout={layout}")
        browser.close()
    if given.readme is not None:
        shutil.copyfile(given.folder / OF_THE_README, given.readme)


def picture(
    browser: Browser, page: Path, path: Path, size: tuple[int, int], theme: str, address: str
) -> None:
    """One picture of the page, as it stands when nothing moves any more."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
    )
    tab = context.new_page()
    tab.goto(f"{page.resolve().as_uri()}#{address}")
    until(tab, READY)
    tab.wait_for_timeout(250)
    tab.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    main()
