import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Issue } from "../../src/model/issue.ts";
import { MissingSituation } from "../../src/ui/failure/missing-situation.tsx";
import { shortcuts } from "../../src/ui/shortcuts.ts";
import { stageKeys } from "../../src/ui/stage/stage-keys.ts";
import { shortcuts as shortcutWords } from "../../src/words/shortcuts.ts";
import { type FramePage, openFrame } from "./frame-page.tsx";
import { frameSituation } from "./frame-situation.ts";

const issues: readonly Issue[] = [
  {
    code: "edtf-unreadable",
    severity: "dropped",
    where: { file: "events.geojson", feature: "ev-1", field: "date", line: 12 },
    values: { value: "soon" },
  },
  {
    code: "layer-unknown",
    severity: "dropped",
    where: { file: "events.geojson", feature: "#4" },
    values: { id: "x" },
  },
  { code: "file-missing", severity: "dropped", where: { file: "links.json" }, values: {} },
];
const credits = [
  {
    name: "Natural Earth",
    text: "land and water",
    licence: "public domain",
    url: "https://www.naturalearthdata.com/",
  },
];

let shown: FramePage;
beforeEach(async () => {
  await page.viewport(1440, 900);
  shown = openFrame(frameSituation, { issues, credits });
});
afterEach(() => shown.close());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = (name: string) => page.getByRole("dialog", { name, exact: true });
const openFromMenu = async (name: string) => {
  await userEvent.click(button("More"));
  await userEvent.click(dialog("More").getByRole("button", { name, exact: true }));
};

describe("the menu", () => {
  it("takes the focus, and gives it back to its button on Escape", async () => {
    await userEvent.click(button("More"));
    await expect.element(page.getByRole("combobox", { name: "Language" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog("More")).not.toBeInTheDocument();
    await expect.element(button("More")).toHaveFocus();
  });

  it("closes by its own button, by a press beside it, and as the focus leaves it", async () => {
    await userEvent.click(button("More"));
    await userEvent.click(button("More"));
    await expect.element(dialog("More")).not.toBeInTheDocument();
    await userEvent.click(button("More"));
    await userEvent.click(page.getByRole("heading", { level: 2, name: "Layers" }));
    await expect.element(dialog("More")).not.toBeInTheDocument();
    await userEvent.click(button("More"));
    await userEvent.keyboard("{Shift>}{Tab}{Tab}{/Shift}");
    await expect.element(dialog("More")).not.toBeInTheDocument();
  });

  it("sets the language of place names, each under its own name, and says what it sets", async () => {
    await userEvent.click(button("More"));
    const language = page.getByRole("combobox", { name: "Language" });
    await expect.element(language).toHaveAccessibleDescription(/language of the place names/);
    const names = [...language.element().querySelectorAll("option")].map(({ textContent }) => textContent);
    expect(names).toEqual(["English", "Azərbaycanca", "فارسی", "العربية"]);
    await userEvent.selectOptions(language, "فارسی");
    expect(shown.app.state.language.value).toBe("fa");
  });

  it("sets the theme", async () => {
    await userEvent.click(button("More"));
    await userEvent.click(button("Theme"));
    await userEvent.click(page.getByRole("radio", { name: "Dark" }));
    expect(shown.app.state.theme.value).toBe("dark");
    await expect.element(button("Theme")).toHaveAccessibleDescription("Dark");
  });
});

describe("the problems", () => {
  it("are counted on the button that leads to them, and absent where there are none", async () => {
    await expect.element(button("More")).toHaveAccessibleDescription("3 problems");
    shown.close();
    shown = openFrame(frameSituation);
    await userEvent.click(button("More"));
    await expect.element(dialog("More").getByRole("button", { name: /problem/ })).not.toBeInTheDocument();
  });

  it("name file, feature, line, field and reason, and what came of each", async () => {
    await openFromMenu("3 problems");
    const problems = dialog("3 problems in the data");
    await expect.element(problems.getByRole("heading", { name: "events.geojson" })).toBeVisible();
    await expect.element(problems.getByRole("heading", { name: "links.json" })).toBeVisible();
    const first = problems.getByRole("listitem").first();
    await expect.element(first).toHaveTextContent("“soon” is no date in EDTF");
    await expect.element(first).toHaveTextContent("Feature ev-1");
    await expect.element(first).toHaveTextContent("Line 12");
    await expect.element(first).toHaveTextContent("Field date");
    await expect.element(first).toHaveTextContent("left out");
  });
});

describe("a dialog over everything", () => {
  it("keeps the focus inside, closes on Escape and gives it back to the menu's button", async () => {
    await openFromMenu("About");
    const about = dialog("About this map");
    await expect.element(about).toBeVisible();
    await userEvent.keyboard("{Tab}{Tab}{Tab}");
    const active = document.activeElement;
    expect(active === document.body || about.element().contains(active)).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.element(about).not.toBeInTheDocument();
    await expect.element(button("More")).toHaveFocus();
  });

  it("closes only itself: a card under it stays", async () => {
    shown.app.actions.eventSelected("march");
    await openFromMenu("About");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog", { name: "A march" })).toBeVisible();
  });
});

describe("About", () => {
  it("says as of when, the data's version, how events are counted, whose work it is, and that nobody is named for corrections", async () => {
    await openFromMenu("About");
    const about = dialog("About this map");
    for (const text of [
      "As of January 2026",
      "Data version 1",
      "7 events, 2 sources, 2 places",
      "0 of the sources were read whole, 2 in part",
      "How events are counted",
      "has named no address for corrections",
      "Natural Earth: land and water. Licence: public domain.",
      "MIT licence",
    ]) {
      await expect.element(about).toHaveTextContent(text);
    }
    const link = about.getByRole("link", { name: "Natural Earth" });
    await expect.element(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("links to where corrections go", async () => {
    shown.close();
    shown = openFrame({
      ...frameSituation,
      corrections: "mailto:map@example.org",
      method: ["Judged with care."],
    });
    shown.app.actions.overlayOpened("about");
    await expect
      .element(page.getByRole("link", { name: "map@example.org" }))
      .toHaveAttribute("href", "mailto:map@example.org");
    await expect.element(dialog("About this map")).toHaveTextContent("Judged with care.");
  });

  it("opens from the credits on the map", async () => {
    await userEvent.click(page.getByRole("button", { name: /^Credits: / }));
    await expect.element(dialog("About this map")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: /^Credits: / })).toHaveFocus();
  });
});

describe("the list of keys", () => {
  it("opens by the question mark and holds every key of the one list", async () => {
    await userEvent.keyboard("?");
    const list = dialog("Keyboard shortcuts");
    for (const { id } of shortcuts) await expect.element(list).toHaveTextContent(shortcutWords.deeds[id]);
    expect(list.element().querySelectorAll("dt")).toHaveLength(shortcuts.length + stageKeys.length);
  });
});

describe("the legend", () => {
  it("is one press away, explains every channel with marks, and leaves the map usable", async () => {
    await userEvent.click(button("Legend"));
    const legend = dialog("Legend");
    await expect.element(legend).not.toHaveAttribute("aria-modal");
    for (const heading of [
      "Which layer?",
      "How does the claim stand?",
      "How precise is the place?",
      "How precise is the date?",
      "Many events at one place",
      "Movements",
      "The timeline’s bars",
      "Grades",
    ]) {
      await expect.element(legend.getByRole("heading", { name: heading })).toBeInTheDocument();
    }
    await expect
      .element(legend)
      .toHaveTextContent("F and 6 do not mean worst. They mean that it cannot be judged");
    // 3 layers, 6 claims, and the composed samples of places, dates and groups.
    expect(legend.element().querySelectorAll("svg.mark").length).toBeGreaterThan(20);
    await userEvent.click(button("Zoom in"));
    await expect.element(legend).toBeVisible();
  });

  it("gives focus back to its button", async () => {
    await userEvent.click(button("Legend"));
    await expect.element(dialog("Legend").getByRole("button", { name: "Close" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(button("Legend")).toHaveFocus();
  });
});

it("breaks no rule of accessibility that axe knows in any dialog, in either theme", async () => {
  for (const theme of ["light", "dark"] as const) {
    shown.close();
    shown = openFrame(frameSituation, { issues, credits, theme });
    for (const overlay of ["more", "legend", "about", "shortcuts", "problems"] as const) {
      shown.app.actions.overlayOpened(overlay);
      await expect.element(page.getByRole("dialog")).toBeVisible();
      const { violations } = await axe.run(
        { exclude: [[".timeline"]] },
        { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
      );
      expect(violations.map(({ id, nodes }) => [theme, overlay, id, nodes[0]?.html])).toEqual([]);
      shown.app.actions.overlayClosed();
      await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    }
  }
});

it("explains on a whole page what is wrong where there is no manifest", async () => {
  const root = document.createElement("div");
  document.body.append(root);
  render(<MissingSituation issues={[issues[2] as Issue]} />, root);
  await expect.element(page.getByRole("heading", { name: "There is no situation to show" })).toBeVisible();
  expect(root.textContent).toContain("links.json");
  expect(root.textContent).toContain("npm run check:geo");
  render(null, root);
  root.remove();
});
