import { beforeAll, describe, expect, it } from "vitest";
import type { SituationEvent } from "../../src/model/event.ts";
import { type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import { eventually, expectCounts, goToHash, readerRegion, readPage, readSlider } from "./page-readings.ts";
import { days, type Expected, expectIn, openingWindow, shipped } from "./shipped-situation.ts";

const full =
  "t=2017-01-01/2021-12-31&mode=window&off=ganja&kind=arrest,trial,statement&claim=reported,claimed&rel=B,C&q=baku&sel=ev-2021-javan-interview&read=1&lang=az&map=6/38.5/49";

describe("An address", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ hash: "t=2018" });
  });

  const only = (keep: (event: SituationEvent) => boolean) => (): Expected => expectIn(openingWindow, keep);

  it.each<[string, () => Expected]>([
    ["t=2018-07-03/2018-07-31", () => expectIn(days("2018-07-03", "2018-07-31"))],
    [
      "t=2018-07-03/2018-07-31&mode=until",
      () => expectIn({ from: Number.NEGATIVE_INFINITY, to: days("2018-07-31", "2018-07-31").to }),
    ],
    ["t=2018-07-03/2018-07-31&mode=moment", () => expectIn(days("2018-07-03", "2018-07-03"))],
    ["off=ganja,talysh-region", only(({ layerId }) => layerId !== "ganja" && layerId !== "talysh-region")],
    ["kind=attack,death", only(({ kind }) => kind === "attack" || kind === "death")],
    ["claim=confirmed", only(({ claim }) => claim.status === "confirmed")],
    ["relevance=group", only(({ relevance }) => relevance === "group")],
    ["rel=A,B", only(({ grade }) => grade.reliability === "A" || grade.reliability === "B")],
    ["cred=1", only(({ grade }) => grade.credibility === 1)],
    ["actor=begli", only(({ participants }) => participants.some((one) => one.id === "begli"))],
    ["source=mei-2023", only(({ citations }) => citations.some(({ sourceId }) => sourceId === "mei-2023"))],
    [
      "off=ganja&kind=arrest&claim=reported",
      only(
        ({ kind, claim, layerId }) => kind === "arrest" && claim.status === "reported" && layerId !== "ganja",
      ),
    ],
  ])("shows exactly what %s asks for", async (hash, expected) => {
    const { page } = opened;
    await goToHash(page, hash);
    await expectCounts(page, expected());
    // What was understood stays as it was written.
    expect(new URL(page.url()).hash).toBe(`#${hash}`);
  });

  it("takes a month for its days, and writes them out", async () => {
    const { page } = opened;
    await goToHash(page, "t=2018-07");
    await expectCounts(page, expectIn(days("2018-07-01", "2018-07-31")));
    await eventually(() => new URL(page.url()).hash).toBe("#t=2018-07-01/2018-07-31");
  });

  it("goes back and forward through the views that it held", async () => {
    const { page } = opened;
    const three = ["off=ganja", "t=2020-01-01/2020-12-31", "sel=ev-2021-javan-interview&read=1"];
    const readings = [];
    for (const hash of three) {
      await goToHash(page, hash);
      await eventually(() => new URL(page.url()).hash).toBe(`#${hash}`);
      if (hash.includes("read")) await readerRegion(page).waitFor();
      else await eventually(() => readerRegion(page).count()).toBe(0);
      await untilMapIsIdle(page);
      readings.push(await readPage(page));
    }
    await page.goBack();
    await eventually(() => readPage(page)).toEqual(readings[1]);
    await page.goBack();
    await eventually(() => readPage(page)).toEqual(readings[0]);
    await page.goForward();
    await page.goForward();
    await eventually(() => readPage(page)).toEqual(readings[2]);
  });

  it("names what is selected in the title of the page", async () => {
    const { page } = opened;
    await goToHash(page, "sel=ev-2021-javan-interview");
    await eventually(() => page.title()).toBe(
      `IRGC-linked Javan publishes interview with the founder · ${shipped.title}`,
    );
    await goToHash(page, "sel=place:qom");
    await page.locator(".card h2").filter({ hasText: "Qom" }).waitFor();
    await goToHash(page, "");
    await eventually(() => page.title()).toBe(shipped.title);
  });

  it("was never a cause for complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});

describe("A link", () => {
  it("shows the same to whoever opens it, as it stands in the address bar and as it is copied by Share", async () => {
    const first = await openPage({ hash: full });
    await readerRegion(first.page).waitFor();
    const reading = await readPage(first.page);
    expect(reading).toMatchObject({
      layers: shipped.layers.filter(({ id }) => id !== "ganja").map(({ title }) => title),
      sliders: [
        "Window start: 1 January 2017",
        "Window: 1 January 2017 to 31 December 2021",
        "Window end: 31 December 2021",
        "Time shown: 1 January 2012 to 31 December 2026",
      ],
      query: "baku",
      card: "IRGC-linked Javan publishes interview with the founder",
      reader: "IRGC-linked Javan publishes interview with the founder",
      clearable: true,
    });
    await first.page.getByRole("button", { name: "Share", exact: true }).click();
    await first.page
      .getByRole("dialog", { name: "Share" })
      .getByRole("button", { name: "Copy link" })
      .click();
    await first.page.getByText("Link copied").first().waitFor();
    const copied = await first.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("map=6/38.5/49");
    const second = await openPage({ hash: new URL(copied).hash.slice(1) });
    await readerRegion(second.page).waitFor();
    expect(await readPage(second.page)).toEqual(reading);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.context.close();
    await second.context.close();
  }, 120_000);

  it("with rubbish in it opens the map, and the rubbish is gone from the address", async () => {
    const rubbish =
      "t=yesterday&mode=sideways&axis=x&off=nowhere&kind=party&claim=&rel=Z&cred=9&actor=nobody&source=%ZZ&q=&sel=none&read=1&lang=xx&map=a/b/c&%%%&=&<script>alert(1)</script>&utm_source=letter";
    const { page, context, complaints } = await openPage({ hash: rubbish });
    await expectCounts(page, expectIn(openingWindow));
    expect(new URL(page.url()).hash).toBe("");
    // What can be read beside it still counts.
    await goToHash(page, "t=never&off=ganja&sel=nothing&nonsense=1");
    await expectCounts(
      page,
      expectIn(openingWindow, ({ layerId }) => layerId !== "ganja"),
    );
    await eventually(() => new URL(page.url()).hash).toBe("#off=ganja");
    expect(await readSlider(page, "Window")).toBe("1 January 2012 to 31 December 2026");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
