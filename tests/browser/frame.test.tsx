import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type FramePage, openFrame } from "./frame-page.tsx";
import { frameSituation } from "./frame-situation.ts";

let shown: FramePage;
const open = async (width: number, height: number, theme: "light" | "dark" = "light") => {
  await page.viewport(width, height);
  await expect.poll(() => [window.innerWidth, window.innerHeight]).toEqual([width, height]);
  shown = openFrame(frameSituation, { theme });
};
afterEach(() => shown.close());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const map = () => page.getByRole("region", { name: "Map", exact: true });

/** Two frames later every measure that follows from another has been taken. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe("the page on a desk", () => {
  beforeEach(() => open(1440, 900));

  it("has the landmarks that assistive technology relies on, and the situation's title as its heading", async () => {
    await expect.element(page.getByRole("banner")).toBeInTheDocument();
    await expect.element(page.getByRole("main")).toBeInTheDocument();
    for (const name of ["Layers and filters", "Events", "Map", "Timeline"]) {
      await expect.element(page.getByRole("region", { name, exact: true })).toBeInTheDocument();
    }
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("A test situation");
  });

  it("gives the map its element once, inside the region, whatever is drawn again", async () => {
    shown.app.actions.panelToggled();
    shown.app.actions.eventSelected("march");
    await expect.element(page.getByRole("dialog", { name: "A march" })).toBeVisible();
    expect(shown.mounted).toHaveLength(1);
    expect(
      map()
        .element()
        .contains(shown.mounted[0] ?? null),
    ).toBe(true);
  });

  it("says how many marks are drawn: those in the window that have a place, and none while there is no map", async () => {
    await expect.element(map()).toHaveAttribute("data-marks", "4");
    shown.app.actions.mapStatusChanged("lost");
    await expect.element(map()).toHaveAttribute("data-marks", "0");
    await expect.element(map()).toHaveTextContent("the graphics device was lost");
    shown.app.actions.mapStatusChanged("ready");
    await expect.element(map()).not.toHaveTextContent("the graphics device was lost");
  });

  it("says what is missing where the browser cannot draw, and the rest goes on", async () => {
    shown.app.actions.mapStatusChanged("unsupported");
    await expect.element(map()).toHaveTextContent("offers no WebGL2");
    await expect.element(button("Zoom in")).not.toBeInTheDocument();
    await userEvent.click(page.getByRole("button", { name: /Shots in the square/ }));
    await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "Read all" }));
    await expect.element(page.getByRole("region", { name: "Reader" })).toBeVisible();
  });

  it("shows the card beside the panel where the map has no popup for it, and gives focus back when it closes", async () => {
    const row = page.getByRole("button", { name: /A statement from nowhere/ });
    (row.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("dialog", { name: "A statement from nowhere" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(row).toHaveFocus();
  });

  it("copies a link to this view and says so", async () => {
    await userEvent.click(button("Share"));
    await userEvent.click(button("Copy link"));
    await expect.poll(() => shown.ports.copied).toEqual([shown.app.state.link.value]);
    await expect.element(page.getByRole("dialog", { name: "Share" }).getByText("Link copied")).toBeVisible();
  });

  it("tells the frame's measures to the styles, so that nothing opens under a panel", async () => {
    const frame = document.querySelector<HTMLElement>(".frame");
    const start = () => frame?.style.getPropertyValue("--covered-start");
    await expect.poll(start).toBe("380px");
    await userEvent.click(button("Hide panel"));
    await expect.poll(start).toBe("12px");
    await expect.element(page.getByRole("region", { name: "Events", exact: true })).not.toBeInTheDocument();
    await userEvent.click(button("Show panel"));
    await expect.element(page.getByRole("region", { name: "Events", exact: true })).toBeVisible();
  });

  it("has buttons for the map, which ask and do not act themselves", async () => {
    const serial = () => shown.app.state.cameraRequest.value?.serial ?? 0;
    const before = serial();
    await userEvent.click(button("Home view"));
    expect(serial()).toBeGreaterThan(before);
  });
});

describe("the keys", () => {
  beforeEach(() => open(1440, 900));

  it("act on the page itself: Space plays and pauses, slash searches", async () => {
    await userEvent.keyboard(" ");
    expect(shown.app.state.playing.value).toBe(true);
    await userEvent.keyboard(" ");
    expect(shown.app.state.playing.value).toBe(false);
    await userEvent.keyboard("/march");
    await expect.element(page.getByRole("searchbox")).toHaveValue("march");
  });

  it("are letters like any others while one types, and do nothing in the panel", async () => {
    const field = page.getByRole("searchbox", { name: "Search events" });
    await userEvent.fill(field, "");
    await userEvent.click(field);
    await userEvent.keyboard("l /");
    await expect.element(field).toHaveValue("l /");
    expect(shown.app.state.overlay.value).toBeNull();
    (document.querySelector(".event-row") as HTMLElement).focus();
    await userEvent.keyboard("l");
    expect(shown.app.state.overlay.value).toBeNull();
    expect(shown.app.state.playing.value).toBe(false);
  });

  it("leave Space to the button that has the focus", async () => {
    const play = page.getByRole("region", { name: "Timeline" }).getByRole("button", { name: "Play" });
    (play.element() as HTMLElement).focus();
    await userEvent.keyboard(" ");
    expect(shown.app.state.playing.value).toBe(true);
  });

  it("step and zoom, and keep to the map what is the map's own", async () => {
    const from = () => shown.app.state.window.value.from;
    const before = from();
    await userEvent.keyboard("{ArrowRight}");
    expect(from()).toBeGreaterThan(before);
    const moved = from();
    const surface = shown.mounted[0] as HTMLElement;
    surface.tabIndex = 0;
    surface.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(from()).toBe(moved);
    await userEvent.keyboard("n");
    expect(shown.app.state.selection.value).not.toBeNull();
  });
});

describe("the page on a phone", () => {
  const sheet = () => document.querySelector<HTMLElement>(".sheet");
  const stop = () => sheet()?.dataset["stop"];

  beforeEach(async () => {
    await open(390, 844);
    // The sheet is fetched by phones alone.
    await expect.poll(stop).toBe("peek");
  });

  it("holds list, layers and filters in one sheet with three stops, moved by buttons", async () => {
    expect(stop()).toBe("peek");
    await userEvent.click(button("Show more"));
    await expect.poll(stop).toBe("half");
    await userEvent.click(button("Show more"));
    await expect.poll(stop).toBe("full");
    await expect.element(page.getByRole("region", { name: "Events", exact: true })).toBeVisible();
    await userEvent.click(page.getByRole("tab", { name: "Layers and filters" }));
    await expect.element(page.getByRole("checkbox", { name: "Northern towns" })).toBeVisible();
    await userEvent.click(button("Show less"));
    await userEvent.click(button("Show less"));
    await expect.poll(stop).toBe("peek");
  });

  it("is dragged to the stop nearest to where it is let go, and a press on its handle raises it", async () => {
    const grip = { x: 195, y: 6 };
    const drag = async (to: HTMLElement, targetPosition: { x: number; y: number }) => {
      const handle = document.querySelector(".sheet-handle") as HTMLElement;
      await userEvent.dragAndDrop(handle, to, { sourcePosition: grip, targetPosition });
    };
    await drag(document.querySelector(".frame-header") as HTMLElement, { x: 195, y: 30 });
    await expect.poll(stop).toBe("full");
    await drag(document.querySelector(".sheet-body") as HTMLElement, { x: 195, y: 250 });
    await expect.poll(stop).toBe("half");
    await userEvent.click(document.querySelector(".sheet-handle") as HTMLElement, { position: grip });
    await expect.poll(stop).toBe("full");
  });

  it("shows card and reader as sheets; closing goes reader, card, list", async () => {
    await userEvent.click(button("Show more"));
    await userEvent.click(page.getByRole("button", { name: /Shots in the square/ }));
    await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "Read all" }));
    await expect.element(page.getByRole("region", { name: "Reader" })).toBeVisible();
    for (const expected of ["card", "list", "peek"]) {
      await userEvent.keyboard("{Escape}");
      const { readerOpen, selection } = shown.app.state;
      const now = readerOpen.value
        ? "reader"
        : selection.value !== null
          ? "card"
          : stop() === "peek"
            ? "peek"
            : "list";
      expect(now).toBe(expected);
    }
  });

  it("has targets of 44 px for a finger", () => {
    const small = [
      ...document.querySelectorAll<HTMLElement>(".header button, .sheet button, .map-buttons button"),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => [element.ariaLabel ?? element.textContent, element.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => Math.min(width, height) < 44)
      .map(([name]) => name);
    expect(small).toEqual([]);
  });

  it("keeps Share in the menu and puts the search over the title", async () => {
    await expect.element(button("Share")).not.toBeInTheDocument();
    await userEvent.click(button("More"));
    await expect.element(button("Share")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(button("Search events"));
    await expect.element(page.getByRole("searchbox", { name: "Search events" })).toHaveFocus();
    await userEvent.keyboard("shots");
    await expect.poll(stop).toBe("half");
    await userEvent.keyboard("{Escape}");
    await expect.element(button("Search events")).toHaveFocus();
  });
});

describe("whatever the size and theme", () => {
  it("nothing is wider than the page, down to 320 px, and axe finds nothing", async () => {
    for (const [width, height, theme] of [
      [1440, 900, "light"],
      [1440, 900, "dark"],
      [720, 450, "light"],
      [390, 844, "dark"],
      [320, 568, "light"],
    ] as const) {
      await open(width, height, theme);
      await drawn();
      expect(document.documentElement.scrollWidth, `${width}`).toBeLessThanOrEqual(width);
      for (const element of document.querySelectorAll(".surface, .sheet")) {
        const { left, right } = element.getBoundingClientRect();
        expect(left, `${width} ${element.className}`).toBeGreaterThanOrEqual(0);
        expect(right, `${width} ${element.className}`).toBeLessThanOrEqual(width);
      }
      const { violations } = await axe.run(
        { exclude: [[".timeline"]] },
        { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
      );
      expect(violations.map(({ id, nodes }) => [width, theme, id, nodes[0]?.html])).toEqual([]);
      shown.close();
    }
    await open(1440, 900);
  });
});
