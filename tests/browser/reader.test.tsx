import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { manifestName } from "../../src/formats/manifest.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import { listSituationFiles } from "../../src/formats/situation-files.ts";
import { type CardPage, openCardPage } from "./card-page.tsx";
import { cardSituation } from "./card-situation.ts";

const reader = () => page.getByRole("region", { name: "Reader" });

describe("the reader", () => {
  let shown: CardPage;
  beforeEach(() => {
    shown = openCardPage(cardSituation);
  });
  afterEach(() => shown.close());

  const open = async (id: string) => {
    shown.app.actions.eventSelected(id);
    shown.app.actions.readerOpened();
    await expect.element(reader()).toBeVisible();
  };

  it("opens by Read all, takes the focus, and gives it back when closed", async () => {
    shown.app.actions.eventSelected("first-account");
    const readAll = page.getByRole("dialog").getByRole("button", { name: "Read all" });
    await userEvent.click(readAll);
    await expect.element(reader()).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(reader()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(readAll.element());
    await expect.element(page.getByRole("dialog")).toBeVisible();
  });

  it("gives the focus back step by step to the list's button, whatever was read in between", async () => {
    const opener = page.getByRole("button", { name: "Open The first account" });
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("dialog")).toHaveFocus();
    shown.app.actions.readerOpened();
    await expect.element(reader()).toHaveFocus();
    await userEvent.click(reader().getByRole("button", { name: "Later event" }));
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog", { name: "The second account" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(opener).toHaveFocus();
  });

  it("tells the date with its bounds and as it is written", async () => {
    await open("first-account");
    await expect.element(reader()).toHaveTextContent("some time in March 2018");
    await expect
      .element(reader())
      .toHaveTextContent("At the earliest 1 March 2018, at the latest 31 March 2018.");
    await expect.element(reader().getByText("2018-03", { exact: true })).toBeVisible();
    await open("nowhere");
    await expect.element(reader()).toHaveTextContent("Nobody says when.");
  });

  it("tells who says, who denies, where accounts differ, and both grades in words", async () => {
    await open("first-account");
    for (const text of [
      "One body",
      "Another body",
      "They differ.",
      "B: usually reliable",
      "3: possibly true",
    ])
      await expect.element(reader()).toHaveTextContent(text);
    await expect
      .element(reader())
      .toHaveTextContent("Sources contradict one another on what the title says.");
  });

  it("lists every source, and makes a link of none that is no web address", async () => {
    await open("first-account");
    await expect.element(reader()).toHaveTextContent("4 sources");
    const links = reader().getByRole("link").elements();
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://news.example/a",
      "https://copy.example/b",
    ]);
    await expect.element(reader()).toHaveTextContent("The address is of the copy.");
    await expect.element(reader()).toHaveTextContent("in Persian");
    await expect.element(reader()).toHaveTextContent("read in part");
    await expect.element(reader()).toHaveTextContent("paragraph 5");
  });

  it("tells rival accounts, other relations from both ends, and the links that rest on it", async () => {
    await open("first-account");
    await expect.element(reader()).toHaveTextContent("one of three accounts of the founding");
    await expect.element(reader()).toHaveTextContent("followed by");
    await expect.element(reader().getByRole("button", { name: /Town to Far/ })).toBeVisible();
    await userEvent.click(reader().getByRole("button", { name: /A quiet day far off/ }));
    await expect.element(reader().getByRole("heading", { name: "A quiet day far off" })).toBeVisible();
    // The pressed button is gone with the event before: the focus must not be lost.
    await expect.element(reader()).toHaveFocus();
  });

  it("stays open while one steps from event to event", async () => {
    await open("first-account");
    await userEvent.click(reader().getByRole("button", { name: "Later event" }));
    await expect.element(reader().getByRole("heading", { name: "The second account" })).toBeVisible();
    await userEvent.click(reader().getByRole("button", { name: "Earlier event" }));
    await expect.element(reader().getByRole("heading", { name: "The first account" })).toBeVisible();
  });

  it("makes buttons of places and actors that select", async () => {
    await open("first-account");
    const actor = reader().getByRole("button", { name: "Someone" });
    await userEvent.click(actor);
    await expect.element(actor).toHaveAttribute("aria-pressed", "true");
    expect([...(shown.app.state.filters.value.actor ?? [])]).toEqual(["someone"]);
    await userEvent.click(reader().getByRole("button", { name: "A passer-by" }));
    expect(shown.app.state.query.value).toBe("A passer-by");
    await userEvent.click(reader().getByRole("button", { name: "Town", exact: true }));
    expect(shown.app.state.selection.value).toEqual({ type: "place", id: "town" });
  });

  it("copies the citation, and a report where there is no address to send it to", async () => {
    await open("first-account");
    await userEvent.click(reader().getByRole("button", { name: "Copy citation" }));
    await expect.poll(() => shown.ports.copied.at(-1)).toContain('"The first account"');
    await userEvent.click(reader().getByRole("button", { name: "Report an error" }));
    await expect.poll(() => shown.ports.copied.at(-1)).toContain("What is wrong:");
    await userEvent.click(reader().getByRole("button", { name: "Copy link" }));
    await expect.poll(() => shown.ports.copied.at(-1)).toContain("sel=first-account");
  });

  it("has no fault that axe can find", async () => {
    await open("first-account");
    const { violations } = await axe.run(reader().element());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("the shipped situation", () => {
  const readFile = (name: string) => commands.readFile(`geo/${name}`);

  it("reads without a gap: no empty element, no stray word of the machine, nothing wider than its column", async () => {
    const manifest = await readFile(manifestName);
    const files = new Map([[manifestName, manifest]]);
    for (const name of listSituationFiles(manifest)) files.set(name, await readFile(name));
    const { situation } = parseSituation(files);
    if (situation === null) throw new Error("the manifest is unreadable");
    const shown = openCardPage(situation);
    const faults: string[] = [];
    try {
      expect(situation.events.length).toBeGreaterThanOrEqual(98);
      for (const { id } of situation.events) {
        shown.app.actions.eventSelected(id);
        shown.app.actions.readerOpened();
        await expect
          .poll(() => document.querySelector(".reader h2")?.textContent)
          .toBe(situation.events.find((event) => event.id === id)?.title);
        faults.push(...findFaults(shown.root).map((fault) => `${id}: ${fault}`));
      }
      for (const id of situation.places.keys()) {
        shown.app.actions.placeSelected(id);
        await expect.element(page.getByRole("dialog")).toBeVisible();
        faults.push(...findFaults(shown.root).map((fault) => `${id}: ${fault}`));
      }
    } finally {
      shown.close();
    }
    expect(faults).toEqual([]);
  }, 60_000);
});

function findFaults(root: HTMLElement): string[] {
  const faults: string[] = [];
  const stray = /undefined|NaN|\[object|Infinity/.exec(root.textContent ?? "");
  if (stray !== null) faults.push(`says ${stray[0]}`);
  for (const element of root.querySelectorAll<HTMLElement>(".card *, .reader *")) {
    if (element.matches("p, h2, h3, dt, dd, dl, ul, ol, li, a, button") && element.textContent?.trim() === "")
      faults.push(`empty ${element.outerHTML}`);
    if (
      element.matches("p, h2, h3, dd, li, .card-body, .reader-body") &&
      element.scrollWidth > element.clientWidth + 1
    )
      faults.push(`clipped ${element.outerHTML.slice(0, 80)}`);
  }
  return faults;
}
