import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { parseStory } from "../../src/formats/stories.ts";
import { writeStory } from "../../src/formats/write-story.ts";
import { aScene, aStory } from "../builders.ts";
import { type FramePage, openFrame } from "./frame-page.tsx";
import { frameSituation } from "./frame-situation.ts";

const long = "Words and words. ".repeat(40);
const told = aStory({
  title: "What happened in the towns",
  scenes: [
    aScene({
      title: "The beginning",
      source: `It began with [shots](event:shots) in [Town](place:town).\n\n${long}`,
    }),
    aScene({
      title: "In the south",
      source: `Some speak of [a plot](event:plot), which [nobody](event:gone) saw.\n\n${long}`,
      shownLayers: ["second"],
    }),
    aScene({ title: "The end", source: `A source [says so](source:gazette).\n\n${long}` }),
  ],
});

vi.setConfig({ testTimeout: 60_000 });

let shown: FramePage;
afterEach(() => shown.close());

async function open(width = 1440, height = 900): Promise<FramePage> {
  await page.viewport(width, height);
  shown = openFrame(frameSituation);
  shown.ports.shipped = [told];
  shown.ports.surround({ prefersReducedMotion: true });
  return shown;
}

const story = () => page.getByRole("region", { name: "Story", exact: true });
const editor = () => page.getByRole("region", { name: "Story editor" });
const button = (name: string) => page.getByRole("button", { name, exact: true });
/** Long enough for a loaded machine; nothing waits this long where things work. */
const patience = { timeout: 15_000 };
/** The scenes as the editor lists them. */
const order = () =>
  [...document.querySelectorAll<HTMLElement>(".author-scene")].map((one) => {
    const title = one.querySelector("[dir=auto]")?.textContent ?? "";
    return one.getAttribute("aria-current") === "step" ? `${title} (current)` : title;
  });
const hash = () => shown.ports.entries.at(-1) ?? "";

async function expectNoViolation(): Promise<void> {
  const { violations } = await axe.run(shown.root, { rules: { "color-contrast": { enabled: true } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`),
  ).toEqual([]);
}

describe("a story", () => {
  it("is offered quietly, read in step with the page, and closed again", async () => {
    await open();
    await userEvent.click(page.getByRole("button", { name: /Read the story: What happened in the towns/ }));
    await expect.element(story().getByRole("heading", { name: "The beginning" })).toBeVisible();
    // Time enough between the two that they are two deeds.
    shown.ports.pass(2000);
    await userEvent.click(button("Next scene"));
    await expect.poll(hash, patience).toBe("scene=story/2");
    await expect.element(story().getByRole("status")).toHaveTextContent("Scene 2 of 3: In the south");
    expect(shown.app.state.hiddenLayers.value).toEqual(new Set(["first", "third"]));
    await expectNoViolation();
    await userEvent.click(button("Close the story"));
    await expect.element(page.getByRole("region", { name: "Layers and filters" })).toBeVisible();
  });

  it("links its words to events, places and sources, and says what is gone", async () => {
    const { app } = await open();
    app.actions.sceneEntered("story", 0);
    await userEvent.click(story().getByRole("link", { name: "shots" }));
    expect(app.state.selection.value).toEqual({ type: "event", id: "shots" });
    await userEvent.click(story().getByRole("link", { name: "Town" }));
    expect(app.state.selection.value).toEqual({ type: "place", id: "town" });
    await expect
      .element(story().getByRole("link", { name: "says so" }))
      .toHaveAttribute("href", "https://example.org/gazette");
    await expect.element(story().getByText(/not in this data.*event gone/)).toBeInTheDocument();
    await expect.element(story().getByRole("link", { name: "nobody" })).not.toBeInTheDocument();
  });

  it("goes on as it is scrolled, and stays where the eye is", async () => {
    const { app } = await open();
    app.actions.sceneEntered("story", 0);
    await expect.element(story().getByRole("heading", { name: "The beginning" })).toBeVisible();
    const scroller = document.querySelector<HTMLElement>(".story-scenes");
    if (scroller === null) throw new Error("nothing to scroll");
    const second = scroller.querySelector<HTMLElement>('[data-scene="1"]');
    scroller.dispatchEvent(new WheelEvent("wheel"));
    scroller.scrollTop = (second?.offsetTop ?? 0) - scroller.offsetTop - 40;
    const top = scroller.scrollTop;
    await expect.poll(() => app.state.scene.value?.index, patience).toBe(1);
    expect(scroller.scrollTop).toBe(top);
    // Past everything in one go: only where it rests counts.
    scroller.dispatchEvent(new WheelEvent("wheel"));
    scroller.scrollTop = scroller.scrollHeight;
    await expect.poll(() => app.state.scene.value?.index, patience).toBe(2);
    expect(app.state.hiddenLayers.value).toEqual(new Set());
  });

  it("lets one look around and leads back", async () => {
    const { app } = await open();
    app.actions.sceneEntered("story", 1);
    await expect.element(story()).toBeVisible();
    await expect.element(button("Back to the scene")).not.toBeInTheDocument();
    app.actions.layersShown();
    await userEvent.click(button("Back to the scene"));
    expect(app.state.hiddenLayers.value).toEqual(new Set(["first", "third"]));
    await expect.element(button("Back to the scene")).not.toBeInTheDocument();
  });

  it("is the first of three sheets on a phone", async () => {
    const { app } = await open(390, 844);
    app.actions.sceneEntered("story", 0);
    await expect.element(story()).toBeVisible();
    await expect.element(page.getByRole("tab", { name: "Story" })).toHaveAttribute("aria-selected", "true");
    for (const name of ["Next scene", "Previous scene", "Close the story"]) {
      const { width, height } = button(name).element().getBoundingClientRect();
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
    }
    await userEvent.click(button("Close the story"));
    await expect.element(page.getByRole("tab", { name: "Story" })).not.toBeInTheDocument();
  });
});

describe("making a story", () => {
  it("takes views as scenes, keeps what is typed, and saves what reopens exactly", async () => {
    const { app, ports } = await open();
    app.actions.authoringOpened();
    await userEvent.click(button("New story from this view"));
    await userEvent.fill(editor().getByLabelText("Title of the story"), "My <b>story</b>");
    await userEvent.fill(editor().getByLabelText("Text", { exact: true }), "First *things*.");
    app.actions.eventSelected("shots");
    app.actions.layerToggled("second");
    await userEvent.click(button("Add this view"));
    await expect.poll(order, patience).toEqual(["Scene 1", "Scene 2 (current)"]);
    await userEvent.click(button("Link the selection"));
    await userEvent.click(button("Move up: Scene 2"));
    await expect.poll(order, patience).toEqual(["Scene 2 (current)", "Scene 1"]);
    await userEvent.click(button("Delete: Scene 1"));
    await userEvent.click(button("Undo"));
    await expectNoViolation();
    await userEvent.click(button("Save as a file"));
    const [saved] = ports.saved;
    expect(saved?.title).toBe("My <b>story</b>");
    expect(saved?.scenes.map(({ title, source }) => `${title}: ${source}`)).toEqual([
      "Scene 2: [Shots in the square](event:shots)",
      "Scene 1: First *things*.",
    ]);
    expect(saved?.scenes[0]).toMatchObject({
      shownLayers: ["first", "third"],
      selection: { type: "event", id: "shots" },
    });
    const { story: again, issues } = parseStory(writeStory(saved ?? told), frameSituation);
    expect(again).toEqual(saved);
    expect(issues).toEqual([]);
    await userEvent.click(button("Read it"));
    await expect.element(story().getByText("things", { exact: true })).toBeVisible();
  });

  it("never takes a title away, and says where nothing can be kept", async () => {
    const { app, ports } = await open();
    ports.storageWorks = false;
    app.actions.authoringOpened();
    await userEvent.click(button("New story from this view"));
    const title = editor().getByLabelText("Title of the scene");
    await userEvent.fill(title, " ");
    await userEvent.tab();
    await expect.element(title).toHaveValue("Scene 1");
    await expect.element(editor().getByRole("alert")).toHaveTextContent("does not keep drafts");
    await expectNoViolation();
  });

  it("opens a file, and says what is wrong with another", async () => {
    const { app } = await open();
    app.actions.authoringOpened();
    await expect.element(button("Open a story file")).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('input[type="file"][accept*="json"]');
    if (input === null) throw new Error("no way to open a file");
    const give = (text: string) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "mine.json"));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    give("<html>");
    await expect.element(editor().getByRole("alert")).toHaveTextContent("no story that could be read");
    give(writeStory({ ...told, id: "mine", title: "From a file" }));
    await expect.element(editor().getByLabelText("Title of the story")).toHaveValue("From a file");
  });
});
