import { describe, expect, it } from "vitest";
import { talkVersion } from "../../../src/model/stage-talk.ts";
import { createApp } from "../../../src/state/create-app.ts";
import { createPresenter } from "../../../src/state/presenter.ts";
import { anEvent, aScene, aSituation, aStory, aTable } from "../../builders.ts";
import { createFakePorts } from "../fake-ports.ts";
import { createFakeBus, createFakeDoors, type FakeBus } from "./fake-doors.ts";

const situation = aSituation({ events: [anEvent({ id: "event" })] });
const table = aTable(situation);
const story = aStory({
  scenes: [
    aScene({ title: "One", notes: "Breathe.", source: "Some *words* and\nmore.\n\n[Again](event:event)." }),
    aScene({ title: "Two", versus: { from: Date.UTC(2020, 0), to: Date.UTC(2021, 0) } }),
    aScene({ title: "Three" }),
  ],
});

async function openStage(bus: FakeBus, session = "aa", hash = "scene=story/1") {
  const ports = createFakePorts(hash);
  ports.shipped = [story];
  const channel = bus.open(session);
  ports.doors = createFakeDoors(channel);
  const app = createApp({ situation, table, issues: [] }, ports);
  app.actions.storiesRequested();
  app.actions.stageEntered();
  for (let tries = 0; tries < 400; tries++) {
    if (app.state.stage.value && app.state.storyStatus.value === "ready") break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  ports.pass(2000);
  return { ...app, ports, channel, session: app.state.session.value! };
}

function openPresenter(bus: FakeBus, session = "aa") {
  const ports = createFakePorts();
  const channel = bus.open(session);
  return { ...createPresenter(channel, ports.clock), ports, channel };
}

const title = ({ state }: { readonly state: Awaited<ReturnType<typeof openStage>>["state"] }) =>
  state.currentScene.value?.title;

describe("the presenter's window", () => {
  it("shows this scene, the next, the notes and the list as soon as it is open, and where the stage is at each step", async () => {
    const bus = createFakeBus();
    const stage = await openStage(bus);
    const presenter = openPresenter(bus);
    expect(presenter.status.value).toBe("heard");
    expect(presenter.programme.value?.title).toBe("A story");
    expect(presenter.step.value).toMatchObject({
      title: "One",
      notes: "Breathe.",
      text: "Some words and more.\n\nAgain.",
    });
    expect(presenter.nextStep.value).toMatchObject({
      title: "Two",
      versus: { from: Date.UTC(2020, 0), to: Date.UTC(2021, 0) },
    });
    stage.session.act({ type: "step", by: 1 });
    expect([presenter.place.value?.index, presenter.step.value?.title]).toEqual([1, "Two"]);
  });

  it("does on stage what its keys ask for", async () => {
    const bus = createFakeBus();
    const stage = await openStage(bus);
    const presenter = openPresenter(bus);
    presenter.act({ type: "step", by: 1 });
    expect(title(stage)).toBe("Two");
    presenter.digitTyped("3");
    expect(presenter.numberEntered()).toBe(true);
    expect(title(stage)).toBe("Three");
    presenter.act({ type: "black" });
    expect([stage.session.black.value, presenter.place.value?.black]).toEqual([true, true]);
    presenter.act({ type: "leave" });
    expect([stage.state.stage.value, presenter.place.value?.onStage]).toEqual([false, false]);
  });

  it("may be closed and opened again: the stage stays where it is and says so, and the new window is in step", async () => {
    const bus = createFakeBus();
    const stage = await openStage(bus);
    const first = openPresenter(bus);
    first.act({ type: "go", index: 2 });
    first.channel.closed();
    expect(stage.state.notice.value?.code).toBe("presenter-lost");
    expect(title(stage)).toBe("Three");
    const second = openPresenter(bus);
    expect([second.status.value, second.step.value?.title]).toEqual(["heard", "Three"]);
    expect(second.place.value?.timer).toEqual(stage.session.timer.value);
  });

  it("keeps the place while the stage is gone, and is in step with one that is opened again", async () => {
    const bus = createFakeBus();
    const first = await openStage(bus);
    const presenter = openPresenter(bus);
    presenter.act({ type: "step", by: 1 });
    first.ports.pass(3000);
    first.channel.closed();
    expect([presenter.status.value, presenter.step.value?.title]).toEqual(["gone", "Two"]);
    const hash = new URL(presenter.place.value?.link ?? "").hash;
    expect(hash).toBe("#scene=story/2");
    const second = await openStage(bus, presenter.session(), hash.slice(1));
    presenter.ports.pass(2000);
    expect([presenter.status.value, presenter.step.value?.title]).toEqual(["heard", "Two"]);
    presenter.act({ type: "step", by: 1 });
    expect(title(second)).toBe("Three");
  });

  it("says that a stage does not answer, and that it answers again", async () => {
    const bus = createFakeBus();
    const stage = await openStage(bus);
    const presenter = openPresenter(bus);
    const { say } = stage.channel;
    Object.assign(stage.channel, { say: () => {} });
    presenter.act({ type: "step", by: 1 });
    presenter.ports.pass(3000);
    expect(presenter.status.value).toBe("silent");
    Object.assign(stage.channel, { say });
    presenter.ports.pass(3000);
    expect([presenter.status.value, presenter.step.value?.title]).toEqual(["heard", "Two"]);
  });

  it("is deaf to the stage of another tab, and one that belongs to none takes the first that answers", async () => {
    const bus = createFakeBus();
    const stage = await openStage(bus, "bb");
    const strange = openPresenter(bus, "aa");
    strange.act({ type: "step", by: 1 });
    expect([strange.status.value, title(stage)]).toEqual(["waiting", "One"]);
    const free = openPresenter(bus, "");
    expect([free.status.value, free.session()]).toEqual(["heard", "bb"]);
    free.act({ type: "step", by: 1 });
    expect(title(stage)).toBe("Two");
  });

  it("says so where the stage is of another version", () => {
    const bus = createFakeBus();
    const presenter = openPresenter(bus);
    bus.open("aa").say({ version: talkVersion + 1, session: "aa", message: { type: "place" } });
    expect(presenter.status.value).toBe("other-version");
  });
});
