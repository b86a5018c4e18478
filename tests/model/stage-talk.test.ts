import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StageDeed, stageSwitches } from "../../src/model/stage-deed.ts";
import { parseTalk, type Talk, type TalkMessage, talkVersion } from "../../src/model/stage-talk.ts";

const windows = fc.record({
  from: fc.oneof(fc.constant(Number.NEGATIVE_INFINITY), fc.integer()),
  to: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer()),
});
const steps = fc.record({
  title: fc.string(),
  text: fc.string(),
  notes: fc.string(),
  window: fc.option(windows),
  versus: fc.option(windows),
  mode: fc.constantFrom("window" as const, "until" as const, "moment" as const),
  dwellMs: fc.nat(),
});
const deeds: fc.Arbitrary<StageDeed> = fc.oneof(
  fc.record({ type: fc.constant("step" as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ type: fc.constant("go" as const), index: fc.nat({ max: 1000 }) }),
  fc.record({ type: fc.constantFrom("first" as const, "last" as const) }),
  fc.record({ type: fc.constantFrom(...stageSwitches) }),
);
const places = fc.record({
  onStage: fc.boolean(),
  index: fc.integer({ min: -1, max: 500 }),
  left: fc.boolean(),
  black: fc.boolean(),
  autoplay: fc.boolean(),
  loop: fc.boolean(),
  timer: fc.record({ startedAtMs: fc.option(fc.nat()), carriedMs: fc.nat() }),
  timerShown: fc.boolean(),
  theme: fc.constantFrom("light" as const, "dark" as const),
  link: fc.webUrl(),
});
const messages: fc.Arbitrary<TalkMessage> = fc.oneof(
  fc.constantFrom(
    { type: "hello" as const },
    { type: "stage-gone" as const },
    { type: "presenter-gone" as const },
  ),
  fc.record({ type: fc.constant("deed" as const), deed: deeds }),
  fc.record({
    type: fc.constant("programme" as const),
    programme: fc.record({ title: fc.string(), steps: fc.array(steps) }),
  }),
  fc.record({ type: fc.constant("place" as const), place: places }),
);

describe("what stage and presenter's window say to each other", () => {
  it("is understood as it was said, after the browser has copied it", () => {
    fc.assert(
      fc.property(messages, fc.string(), (message, session) => {
        const talk: Talk = { version: talkVersion, session, message };
        expect(parseTalk(structuredClone(talk))).toEqual(talk);
      }),
    );
  });

  it("is nothing where it is not ours, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (heard) => {
        expect(parseTalk(heard)).toBe(null);
      }),
    );
  });

  it.each([
    ["an unknown message", { type: "format-disk" }],
    ["a deed that no stage knows", { type: "deed", deed: { type: "format-disk" } }],
    ["a step of two", { type: "deed", deed: { type: "step", by: 2 } }],
    ["a step of no number", { type: "deed", deed: { type: "go", index: Number.NaN } }],
    ["half a place", { type: "place", place: { onStage: true } }],
    ["a programme without steps", { type: "programme", programme: { title: "" } }],
  ])("refuses %s", (_, message) => {
    expect(parseTalk({ version: talkVersion, session: "", message })).toBe(null);
  });

  it("tells another version of itself from a stranger, without reading further", () => {
    const message = { type: "of the future" };
    expect(parseTalk({ version: talkVersion + 1, session: "", message })).toBe("other-version");
  });

  it("leaves out what nobody asked for", () => {
    const heard = { version: talkVersion, session: "", message: { type: "hello", more: "x" } };
    expect(parseTalk(heard)).toEqual({ version: talkVersion, session: "", message: { type: "hello" } });
  });
});
