import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/model/story.ts";
import { createApp } from "../../../src/state/create-app.ts";
import type { StageSession } from "../../../src/state/stage/types.ts";
import type { App } from "../../../src/state/types.ts";
import { anEvent, aScene, aSituation, aStory, aTable } from "../../builders.ts";
import { createFakePorts, type FakePorts } from "../fake-ports.ts";
import { createFakeBus, createFakeDoors, type FakeDoors } from "./fake-doors.ts";

const events = ["2016-01-01", "2018-07-03", "2020-02-03"].map((date) =>
  anEvent({ id: date, date, title: `Of ${date}` }),
);
const situation = aSituation({ events });
const table = aTable(situation);
const story = aStory({
  scenes: [
    aScene({ title: "One", dwellSeconds: 10 }),
    aScene({ title: "Two", dwellSeconds: 20, selection: { type: "event", id: "2018-07-03" } }),
    aScene({ title: "Three", dwellSeconds: 30 }),
  ],
});

interface OnStage extends App {
  readonly ports: FakePorts;
  readonly doors: FakeDoors;
  readonly session: StageSession;
  /** What comes by promises and by the journey to a scene has come. */
  settle(): Promise<void>;
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function untilTrue(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue() && tries < 400; tries++) await new Promise((go) => setTimeout(go, 5));
  expect(isTrue()).toBe(true);
}

async function present(
  stories: readonly Story[] = [story],
  change: Partial<FakeDoors> = {},
): Promise<OnStage> {
  const ports = createFakePorts();
  ports.shipped = stories;
  const doors = Object.assign(createFakeDoors(createFakeBus().open("aa")), change);
  ports.doors = doors;
  const app = createApp({ situation, table, issues: [] }, ports);
  app.actions.storiesRequested();
  await untilTrue(() => app.state.storyStatus.value === "ready");
  if (stories.length > 0) app.actions.sceneEntered("story", 0);
  else app.actions.allFitted();
  app.actions.stageEntered();
  await untilTrue(() => app.state.stage.value);
  const session = app.state.session.value!;
  const settle = async () => {
    await turn();
    ports.pass(1500);
  };
  await settle();
  return { ...app, ports, doors, session, settle };
}

const step = (by: 1 | -1) => ({ type: "step", by }) as const;
const scene = ({ state }: App) => state.currentScene.value?.title;

describe("on stage", () => {
  it("the screen is filled and stays awake, the watch runs, and leaving gives all of it back", async () => {
    const app = await present();
    expect(app.doors.isFull).toBe(true);
    expect(app.doors.isAwake).toBe(true);
    expect(app.session.timer.value.startedAtMs).not.toBeNull();
    app.session.act({ type: "leave" });
    expect(app.state.stage.value).toBe(false);
    expect(app.doors.isFull).toBe(false);
    expect(app.doors.isAwake).toBe(false);
    expect(scene(app)).toBe("One");
  });

  it("steps go to and fro and stop at either end", async () => {
    const app = await present();
    const seen = [
      step(1),
      step(1),
      step(1),
      step(-1),
      { type: "first" },
      step(-1),
      { type: "last" },
    ] as const;
    const titles = [];
    for (const deed of seen) {
      app.session.act(deed);
      await app.settle();
      titles.push(scene(app));
    }
    expect(titles).toEqual(["Two", "Three", "Three", "Two", "One", "One", "Three"]);
  });

  it("a number and Enter go to the step that people call by it; a wrong one goes nowhere", async () => {
    const app = await present();
    app.session.digitTyped("3");
    expect(app.session.numberEntered()).toBe(true);
    expect(scene(app)).toBe("Three");
    app.session.digitTyped("9");
    expect(app.session.numberEntered()).toBe(true);
    expect(scene(app)).toBe("Three");
    expect(app.session.numberEntered()).toBe(false);
  });

  it("a number that nobody enters is forgotten", async () => {
    const app = await present();
    app.session.digitTyped("2");
    app.ports.pass(6000);
    expect(app.session.digits.value).toBe("");
    expect(app.session.numberEntered()).toBe(false);
  });

  it("behind black a step only brings the map back, and a number goes there at once", async () => {
    const app = await present();
    app.session.act({ type: "black" });
    expect(app.session.black.value).toBe(true);
    app.session.act(step(1));
    expect([app.session.black.value, scene(app)]).toEqual([false, "One"]);
    app.session.act({ type: "black" });
    app.session.act({ type: "go", index: 2 });
    expect([app.session.black.value, scene(app)]).toEqual([false, "Three"]);
  });

  it("the audience may press an event; the next key goes on, and one can come back instead", async () => {
    const app = await present();
    app.session.act(step(1));
    await app.settle();
    // What the scene itself holds selected is no departure from it.
    expect(app.session.left.value).toBe(false);
    app.actions.eventSelected("2020-02-03");
    expect(app.session.left.value).toBe(true);
    app.session.act({ type: "resume" });
    await app.settle();
    expect([scene(app), app.session.left.value, app.state.selection.value?.id]).toEqual([
      "Two",
      false,
      "2018-07-03",
    ]);
    app.actions.eventSelected("2020-02-03");
    app.session.act(step(1));
    await app.settle();
    expect([scene(app), app.state.selection.value]).toEqual(["Three", null]);
  });
});

describe("without a story", () => {
  it("the view comes first and then its events in time order, without moving its time", async () => {
    const app = await present([]);
    const { window } = app.state;
    const before = window.value;
    expect([app.session.index.value, app.session.count.value]).toEqual([0, 4]);
    const seen = [];
    for (let steps = 0; steps < 4; steps++) {
      app.session.act(step(1));
      seen.push(app.state.selection.value?.id);
    }
    expect(seen).toEqual(["2016-01-01", "2018-07-03", "2020-02-03", "2020-02-03"]);
    app.session.act({ type: "first" });
    expect(app.state.selection.value).toBeNull();
    expect(window.value).toEqual(before);
  });
});

describe("playing by itself", () => {
  it("stays as long as each scene asks for and ends at the last", async () => {
    const app = await present();
    app.session.act({ type: "autoplay" });
    expect(app.session.dwell.value?.lengthMs).toBe(10_000);
    app.ports.pass(9_000);
    expect(scene(app)).toBe("One");
    app.ports.pass(1_000);
    expect(scene(app)).toBe("Two");
    app.ports.pass(20_000);
    expect(scene(app)).toBe("Three");
    app.ports.pass(30_000);
    expect([scene(app), app.session.autoplay.value]).toEqual(["Three", false]);
  });

  it("goes round where it is told to, waits behind black, and waits anew when somebody touches", async () => {
    const app = await present();
    app.session.act({ type: "loop" });
    app.session.act({ type: "last" });
    app.session.act({ type: "autoplay" });
    app.ports.pass(30_000);
    expect(scene(app)).toBe("One");
    app.session.act({ type: "black" });
    expect(app.session.dwell.value).toBeNull();
    app.ports.pass(60_000);
    expect(scene(app)).toBe("One");
    app.session.act({ type: "black" });
    app.ports.pass(9_000);
    app.session.touched();
    app.ports.pass(9_000);
    expect(scene(app)).toBe("One");
    app.ports.pass(1_000);
    expect(scene(app)).toBe("Two");
  });

  it("ends with the stage", async () => {
    const app = await present();
    app.session.act({ type: "autoplay" });
    app.session.act({ type: "leave" });
    app.ports.pass(100_000);
    expect([scene(app), app.session.autoplay.value]).toEqual(["One", false]);
  });
});

describe("when things go wrong on stage", () => {
  it("a refused full screen is told, and the stage works without it", async () => {
    const app = await present([story], { allowsFullScreen: false });
    expect(app.state.notice.value?.code).toBe("full-screen-refused");
    app.session.act(step(1));
    expect(scene(app)).toBe("Two");
  });

  it("who ends the full screen leaves, but a second window that ends it does not", async () => {
    const app = await present();
    app.session.act({ type: "presenter" });
    app.doors.endFullScreen();
    expect(app.state.stage.value).toBe(true);
    app.session.act({ type: "full-screen" });
    await app.settle();
    app.ports.pass(10_000);
    app.doors.endFullScreen();
    expect(app.state.stage.value).toBe(false);
  });

  it("a blocked second window is told", async () => {
    const app = await present([story], { allowsWindows: false });
    app.actions.presenterOpened();
    expect(app.state.notice.value?.code).toBe("presenter-blocked");
  });

  it("what cannot be fetched is told, and nothing is lost", async () => {
    const ports = createFakePorts();
    const app = createApp({ situation, table, issues: [] }, ports);
    app.actions.stageEntered();
    await untilTrue(() => app.state.notice.value?.code === "part-missing");
    expect(app.state.stage.value).toBe(false);
  });
});
