import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type OpenOptions, openPage } from "./open-page.ts";

/** All that can be asked of one file: two orders of day and month, latitude and longitude swapped, long names and texts. */
const doubtful = [
  "when,what happened in so many words that the column’s name takes two lines,latitude,longitude,town,killed,note",
  "3/7/2018,Shots at the mayor,130.1,62.02,Yakutsk,0,first",
  "4/8/2018,Supercalifragilisticexpialidociousandlongerstillwithoutanyspace,135.9,67.5,Verkhoyansk,2,second",
  "bad,No date here,150.8,59.6,Magadan,,third",
  '1/9/2018,"Trial, <b>opens</b>",177.5,64.7,Anadyr,,"=1+1"',
].join("\n");
const plain = "date,title,lat,lng\n2018-03-01,A fire,40.1,47.2\n2019-04-01,A flood,40.3,47.4\n";
const archive = zipSync({
  "a folder with a long name/another one/events of the first half of the year.csv": strToU8(plain),
  "second.csv": strToU8(plain),
  "third.geojson": strToU8('{"type":"FeatureCollection","features":[]}'),
});
const folder = fileURLToPath(new URL("../fixtures/small-situation/", import.meta.url));
const situation = zipSync(
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /json$/.test(name))
      .map((name) => [name, strToU8(readFileSync(folder + name, "utf8"))]),
  ),
);

const dialog = (page: Page) => page.getByRole("dialog").last();
const strip = (page: Page) => page.getByRole("region", { name: "Files being opened" });

/** Dropped upon the page, which works whatever is open and however small the page is. */
async function drop(page: Page, name: string, bytes: string | Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName));
      for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, [...(typeof bytes === "string" ? strToU8(bytes) : bytes)]] as const,
  );
}

type State = readonly [name: string, reach: (page: Page) => Promise<unknown>];

/** One after another on the same page. */
const states: readonly State[] = [
  [
    "choice",
    async (page) => {
      const own = page.getByRole("button", { name: "Open", exact: true }).first();
      if (await own.isVisible()) await own.click();
      else {
        await page.getByRole("button", { name: "More", exact: true }).click();
        await page.getByRole("button", { name: /^Open/ }).last().click();
      }
      await page.getByRole("dialog", { name: "Open files" }).waitFor();
    },
  ],
  [
    "entries",
    async (page) => {
      await page.keyboard.press("Escape");
      await drop(page, "archive.zip", archive);
      await dialog(page).getByRole("checkbox", { name: "second.csv" }).check();
    },
  ],
  [
    "replacement",
    async (page) => {
      await dialog(page).getByRole("button", { name: "Cancel" }).click();
      await drop(page, "situation.zip", situation);
      await dialog(page).getByRole("button", { name: "Cancel" }).waitFor();
    },
  ],
  [
    "mapping with questions",
    async (page) => {
      await dialog(page).getByRole("button", { name: "Cancel" }).click();
      await drop(page, "shots of a very long summer, as somebody’s own name for it says.csv", doubtful);
      await dialog(page)
        .getByText(/Of the file’s 4 rows/)
        .waitFor();
    },
  ],
  [
    "mapping with all columns",
    async (page) => {
      await dialog(page).locator("summary").click();
      await dialog(page)
        .getByRole("radio", { name: /^Day, month/ })
        .check();
    },
  ],
  [
    "done with problems",
    async (page) => {
      await dialog(page).getByRole("checkbox", { name: "Swap them" }).check();
      await dialog(page).getByRole("button", { name: "Open", exact: true }).click();
      await strip(page)
        .getByRole("button", { name: /problems?$/ })
        .waitFor();
    },
  ],
  [
    "problems",
    async (page) => {
      await strip(page)
        .getByRole("button", { name: /problems?$/ })
        .click();
      await page.getByRole("dialog", { name: /^Problems in/ }).waitFor();
    },
  ],
  [
    "failed",
    async (page) => {
      await page.keyboard.press("Escape");
      await drop(page, "empty.csv", "");
      await strip(page).getByText("There are no rows in the file.").waitFor();
    },
  ],
  [
    "files",
    async (page) => {
      const dismissed = strip(page).getByRole("button", { name: /^Dismiss/ });
      while ((await dismissed.count()) > 0) await dismissed.first().click();
      const inSheet = page.getByRole("tab", { name: /^Layers/ });
      if (await inSheet.isVisible()) await inSheet.click();
      await page.getByRole("region", { name: "Files", exact: true }).scrollIntoViewIfNeeded();
      await page.getByRole("button", { name: /^Only this: shots/ }).click();
    },
  ],
];

/** What hangs over the page's edges, or over its dialog's: nothing may have to be scrolled sideways. */
const findOverhang = (page: Page) =>
  page.evaluate(() => {
    const { innerWidth } = window;
    const inside = [...document.querySelectorAll("dialog[open] *, .openings *, .files *")];
    const wide = inside.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1) && !one.closest(".visually-hidden");
    });
    return [
      ...(document.documentElement.scrollWidth > innerWidth + 1 ? ["page"] : []),
      ...wide.slice(0, 3).map((one) => `${one.tagName} ${one.className}`),
    ];
  });

const pages: readonly (readonly [string, OpenOptions])[] = [
  ["on a desk, light", {}],
  ["under forced colours", { forcedColors: true }],
  ["at 320 pixels", { width: 320, height: 640, touch: true }],
  // 1440 x 900 enlarged to twice the size has this much room.
  ["at 200 %", { width: 720, height: 450 }],
  ["on a phone, dark", { width: 390, height: 844, touch: true, theme: "dark" }],
];

describe("What is asked and told of files", () => {
  it.each(pages)(
    "is whole and clean to axe %s",
    async (_, options) => {
      const { page, context, complaints } = await openPage(options);
      const found: Record<string, readonly string[]> = {};
      for (const [name, reach] of states) {
        await reach(page);
        const faults = [...(await findViolations(page)), ...(await findOverhang(page))];
        if (faults.length > 0) found[name] = faults;
      }
      expect(found).toEqual({});
      expect(complaints).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
