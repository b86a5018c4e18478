import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type CardPage, openCardPage } from "./card-page.tsx";
import { cardSituation } from "./card-situation.ts";

let shown: CardPage;
beforeEach(() => {
  shown = openCardPage(cardSituation);
});
afterEach(() => shown.close());

const dialog = () => page.getByRole("dialog");
const select = (id: string) => shown.app.actions.eventSelected(id);

describe("the card of an event", () => {
  it("is named by the event's title and says layer, kind, when, where and how it stands", async () => {
    select("third-account");
    await expect.element(page.getByRole("dialog", { name: "The third account" })).toBeVisible();
    await expect.element(dialog()).toHaveTextContent("First · formation");
    await expect.element(dialog()).toHaveTextContent("3 July 2018 · Town, to the city · disputed");
    await expect.element(dialog()).not.toHaveAttribute("aria-modal");
  });

  it("shows the first two sources and the number of the rest", async () => {
    select("third-account");
    const sources = dialog().getByRole("list", { name: "Sources" });
    await expect.element(sources).toBeVisible();
    expect(sources.getByRole("listitem").elements()).toHaveLength(2);
    await expect.element(dialog().getByRole("button", { name: "and 2 more" })).toBeVisible();
    const links = sources.getByRole("link").elements();
    expect(links[0]).toHaveAccessibleName(/^The Gazette\s*: Plain words$/);
    for (const link of links) {
      expect(link.getAttribute("target")).toBe("_blank");
      expect(link.getAttribute("rel")).toBe("noopener noreferrer");
      expect(link.getAttribute("referrerpolicy")).toBe("no-referrer");
    }
    expect(links[1]?.closest("li")?.textContent).toContain("(copy)");
    const title = [...(links[1]?.querySelectorAll("span[lang]") ?? [])].find(
      ({ textContent }) => textContent === "خبر",
    );
    expect(title?.getAttribute("lang")).toBe("fa");
    expect(title?.getAttribute("dir")).toBe("auto");
  });

  it("says that it is one of several accounts, and its grade in words on two axes", async () => {
    select("third-account");
    await expect.element(dialog()).toHaveTextContent("one of three accounts of the founding");
    await expect
      .element(dialog())
      .toHaveTextContent("Grade B3. Source: usually reliable. Information: possibly true.");
    select("alone");
    await expect.element(dialog()).toHaveTextContent("1 source");
    await expect.element(dialog()).not.toHaveTextContent("accounts of");
  });

  it("steps through the events here and keeps the focus on the step", async () => {
    select("first-account");
    await expect.element(dialog()).toHaveTextContent("1 of 3 here");
    await userEvent.click(dialog().getByRole("button", { name: "Next here" }));
    await expect
      .element(page.getByRole("dialog", { name: "The second account" }))
      .toHaveTextContent("2 of 3 here");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Next here");
    await userEvent.click(dialog().getByRole("button", { name: "Previous here" }));
    await expect.element(dialog()).toHaveTextContent("1 of 3 here");
  });

  it("says how it stands to the window, and shows its time when asked", async () => {
    select("open");
    await expect.element(dialog().getByText("possible", { exact: true })).toBeVisible();
    select("alone");
    const button = dialog().getByRole("button", { name: "outside the window: show its time" });
    await userEvent.click(button);
    await expect.element(button).not.toBeInTheDocument();
    expect(shown.app.state.effectiveWindow.value.from).toBeLessThanOrEqual(Date.UTC(2010, 0, 1));
  });

  it("says that filters hide it, where a link leads to what they hide", async () => {
    select("alone");
    shown.app.actions.layerToggled("first");
    await expect.element(dialog()).toHaveTextContent("hidden by layers, filters or search");
  });

  it("speaks of an event without date and place", async () => {
    select("nowhere");
    await expect.element(dialog()).toHaveTextContent(/without a date · place not given · reported/i);
    await expect.element(dialog().getByRole("button", { name: "Next here" })).not.toBeInTheDocument();
    await expect.element(dialog()).toHaveTextContent("No source is given.");
  });

  it("fits its bounds however long the text is", async () => {
    select("third-account");
    await expect.element(dialog()).toBeVisible();
    const box = dialog().element().getBoundingClientRect();
    expect(box.width).toBeLessThanOrEqual(330);
    expect(box.height).toBeLessThanOrEqual(0.4 * window.innerHeight);
  });
});

describe("the focus around the card", () => {
  it("goes in from a list by key, and back to the list's button on Escape", async () => {
    const opener = page.getByRole("button", { name: "Open The first account" });
    await userEvent.tab();
    expect(document.activeElement).toBe(opener.element());
    await userEvent.keyboard("{Enter}");
    await expect.element(dialog()).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(opener.element());
  });

  it("comes back even where the map has already taken the card's place away", async () => {
    const opener = page.getByRole("button", { name: "Open The first account" });
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.element(dialog()).toHaveFocus();
    (dialog().element() as HTMLElement).blur();
    shown.app.actions.selectionCleared();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(opener.element());
  });

  it("stays where it is when the map was pressed", async () => {
    const press = page.getByRole("button", { name: "Map press" });
    await userEvent.click(press);
    await expect.element(dialog()).toBeVisible();
    expect(document.activeElement).toBe(press.element());
  });

  it("leaves the card closed by its button", async () => {
    select("alone");
    await userEvent.click(dialog().getByRole("button", { name: "Close" }));
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(shown.app.state.selection.value).toBeNull();
  });
});

describe("the card of anything else", () => {
  it("says of a place how exact it is and what happened there in the window", async () => {
    shown.app.actions.placeSelected("town");
    await expect
      .element(page.getByRole("dialog", { name: "Town" }))
      .toHaveTextContent("The point stands for the city.");
    const events = dialog().getByRole("list", { name: "Events here in the window" });
    expect(events.getByRole("button").elements()).toHaveLength(3);
    await userEvent.click(events.getByRole("button", { name: "The second account" }));
    await expect.element(page.getByRole("dialog", { name: "The second account" })).toHaveFocus();
  });

  it("says of an area how it was made and how exact it is", async () => {
    shown.app.actions.areaSelected("district");
    await expect
      .element(page.getByRole("dialog", { name: "The district" }))
      .toHaveTextContent("A union of two outlines.");
    await expect.element(dialog()).toHaveTextContent("About two kilometres.");
    await expect.element(dialog()).toHaveTextContent("Only a list of places is known");
    await expect.element(dialog()).toHaveTextContent("ناحیه Persian");
  });

  it("says of a link what it rests on and that it is alleged", async () => {
    shown.app.actions.linkSelected("way");
    await expect.element(page.getByRole("dialog", { name: "Town to Far: route to training" })).toBeVisible();
    await expect.element(dialog()).toHaveTextContent("Alleged: an accusation, not a finding.");
    await userEvent.click(dialog().getByRole("button", { name: "The first account" }));
    expect(shown.app.state.selection.value).toEqual({ type: "event", id: "first-account" });
  });
});

describe("the card for everyone", () => {
  it("has no fault that axe can find", async () => {
    for (const open of [
      () => select("third-account"),
      () => shown.app.actions.placeSelected("town"),
      () => shown.app.actions.areaSelected("district"),
      () => shown.app.actions.linkSelected("way"),
    ]) {
      open();
      await expect.element(dialog()).toBeVisible();
      const { violations } = await axe.run(dialog().element());
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
});

describe("the tooltip", () => {
  it("names the event under the pointer and stays inside the page", async () => {
    const row = shown.app.state.table.value.rowOf("third-account");
    const tip = page.getByRole("tooltip");
    for (const at of [
      { x: 0, y: 0 },
      { x: window.innerWidth, y: window.innerHeight },
      { x: 200, y: 200 },
    ]) {
      shown.app.actions.hovered(row, at);
      await expect.element(tip).toHaveTextContent("The third account3 July 2018 · Town, to the cityFirst");
      const box = tip.element().getBoundingClientRect();
      const page = shown.app.state.surroundings.value;
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(page.width);
      expect(box.bottom).toBeLessThanOrEqual(page.height);
    }
    shown.app.actions.hovered(row, null);
    await expect.element(tip).not.toBeInTheDocument();
  });
});
