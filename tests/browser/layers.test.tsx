import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openCsv } from "../model/documents/opened-csv.ts";
import { waitUntil } from "../wait-until.ts";
import { type FramePage, openFrame } from "./frame-page.tsx";
import { frameSituation } from "./frame-situation.ts";

let shown: FramePage;
beforeEach(async () => {
  await page.viewport(1440, 900);
  shown = openFrame(frameSituation);
});
afterEach(() => shown.close());

const choices = () => page.getByRole("region", { name: "Layers and filters" });
const titles = () => [...document.querySelectorAll(".layer-title")].map(({ textContent }) => textContent);
const opener = (title: string) => choices().getByRole("button", { name: `Change ${title}`, exact: true });
const tools = (title: string) => choices().getByRole("group", { name: `Layer ${title}`, exact: true });
/** Time of the fake clock goes on as frames do. */
const settles = (check: () => void) =>
  waitUntil(() => {
    shown.ports.pass(100);
    check();
  });

const count = frameSituation.layers.length;

async function openAttacks(): Promise<void> {
  const attacks = await openCsv(
    "title,date,lat,lng\nA fire,2019-03-01,40.1,47.2\nA flood,2020-04-01,40.3,47.4\n",
    undefined,
    "attacks.csv",
  );
  shown.app.actions.documentOpened(attacks);
  await settles(() => expect(titles()).toHaveLength(count + 1));
}

describe("A layer's tools", () => {
  it("rename and recolour it, and say which other layer wears a colour", async () => {
    const [first = "", second = ""] = titles();
    await userEvent.click(opener(first));
    const name = tools(first).getByRole("textbox", { name: "Name" });
    await expect.element(name).toHaveValue(first);
    await userEvent.fill(name, "Uplands");
    await userEvent.keyboard("{Enter}");
    await settles(() => expect(titles().slice(0, 2)).toEqual(["Uplands", second]));
    // Without a name it keeps the one it has.
    await userEvent.fill(tools("Uplands").getByRole("textbox", { name: "Name" }), " ");
    await userEvent.keyboard("{Tab}");
    await expect.element(tools("Uplands").getByRole("textbox", { name: "Name" })).toHaveValue("Uplands");

    const worn = tools("Uplands").getByRole("radio", { name: `also worn by “${second}”` });
    await expect.element(worn).toBeInTheDocument();
    await expect.element(tools("Uplands").getByRole("radio", { checked: true })).toBeInTheDocument();
    const pink = tools("Uplands").getByRole("radio", { name: "Pink", exact: true });
    (pink.element() as HTMLInputElement).click();
    await settles(() => expect(shown.app.state.situation.value.layers[0]?.color).toBe("pink"));
    await expect.element(pink).toBeChecked();
  });

  it("move it by keys, which keeps the focus and is spoken", async () => {
    const [first = "", second = ""] = titles();
    await userEvent.click(opener(first));
    const down = tools(first).getByRole("button", { name: "Move down" });
    await expect
      .element(tools(first).getByRole("button", { name: "Move up" }))
      .toHaveAttribute("aria-disabled", "true");
    (down.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await settles(() => expect(titles().slice(0, 2)).toEqual([second, first]));
    await expect.element(down).toHaveFocus();
    await expect
      .element(tools(first).getByText(`${first} is now number 2 of ${titles().length}.`))
      .toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await expect.element(opener(first)).toHaveFocus();
    await expect.element(opener(first)).toHaveAttribute("aria-expanded", "false");
  });

  it("take an opened file's layer away; what was removed can be had back without haste", async () => {
    await openAttacks();
    await userEvent.click(opener("attacks.csv"));
    await userEvent.click(tools("attacks.csv").getByRole("button", { name: "Remove" }));
    await settles(() => expect(titles()).toHaveLength(count));
    await expect.element(page.getByText("“attacks.csv” is removed.")).toBeVisible();
    const undo = page.getByRole("button", { name: "Undo" });
    await expect.element(undo).toHaveFocus();
    await userEvent.click(undo);
    await settles(() => expect(titles()).toHaveLength(count + 1));
    expect(document.activeElement?.closest(".layers-list")).not.toBe(null);
    await userEvent.click(opener("attacks.csv"));
    await userEvent.click(tools("attacks.csv").getByRole("button", { name: "Remove" }));
    await settles(() => expect(titles()).toHaveLength(count));
    await userEvent.click(choices().getByRole("button", { name: "Close", exact: true }));
    await settles(() => expect(shown.app.state.documents.value).toHaveLength(1));
  });

  it("bring its own years and ground into sight, and save all of it", async () => {
    await openAttacks();
    await userEvent.click(opener("attacks.csv"));
    await userEvent.click(tools("attacks.csv").getByRole("button", { name: "Zoom to it" }));
    const { window, cameraRequest } = shown.app.state;
    expect(window.value).toEqual({ from: Date.UTC(2019, 0, 1), to: Date.UTC(2021, 0, 1) });
    const target = cameraRequest.value?.target;
    if (target?.type !== "bounds") throw new Error("The camera is not asked for");
    expect(target.west).toBeCloseTo(47.2, 3);
    expect(target.north).toBeCloseTo(40.3, 3);
    await userEvent.click(tools("attacks.csv").getByRole("button", { name: "CSV" }));
    await expect
      .poll(() => shown.ports.exports.at(-1)?.request)
      .toMatchObject({
        what: "data",
        format: "csv",
        layerId: shown.app.state.situation.value.layers.at(-1)?.id,
      });
  });

  it.each([
    { width: 1440, height: 900, theme: "light" },
    { width: 390, height: 844, theme: "dark" },
  ] as const)("pass axe at $width × $height, $theme", async ({ width, height, theme }) => {
    await page.viewport(width, height);
    shown.ports.surround({ width, height });
    shown.app.actions.themeChosen(theme);
    if (width < 720) {
      shown.app.actions.sheetMoved("full");
      await userEvent.click(page.getByRole("tab", { name: /Layers/ }));
    }
    const [first = ""] = titles();
    await userEvent.click(opener(first));
    await expect.element(tools(first)).toBeVisible();
    const { violations } = await axe.run(document.querySelector(".layers") as Element);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
