import type { StageDeed } from "../../model/stage-deed.ts";
import type { stage as words } from "../../words/stage.ts";

export type StageKeyId = keyof typeof words.keyDeeds;

/** What a key asks for: a deed of the stage, or one of those that only the window with the keyboard knows. */
export type KeyWish =
  | StageDeed
  | { readonly type: "digit"; readonly digit: string }
  | { readonly type: "number-entered" }
  | { readonly type: "closed" };

interface StageKey {
  readonly id: StageKeyId;
  /** Values of KeyboardEvent.key, letters in lower case; " " is written "Space". */
  readonly keys: readonly string[];
  readonly wish: KeyWish;
}

/** The one list of keys on stage: stage, presenter's window and the list under "?" read it. Clickers send Page keys. */
export const stageKeys: readonly StageKey[] = [
  {
    id: "next",
    keys: ["ArrowRight", "ArrowDown", "PageDown", "Space", "n"],
    wish: { type: "step", by: 1 },
  },
  {
    id: "previous",
    keys: ["ArrowLeft", "ArrowUp", "PageUp", "Shift+Space", "Backspace", "p"],
    wish: { type: "step", by: -1 },
  },
  { id: "first", keys: ["Home"], wish: { type: "first" } },
  { id: "last", keys: ["End"], wish: { type: "last" } },
  { id: "go", keys: ["Enter"], wish: { type: "number-entered" } },
  { id: "black", keys: ["b", "."], wish: { type: "black" } },
  { id: "laser", keys: ["l"], wish: { type: "laser" } },
  { id: "caption", keys: ["c"], wish: { type: "caption" } },
  { id: "autoplay", keys: ["a"], wish: { type: "autoplay" } },
  { id: "loop", keys: ["o"], wish: { type: "loop" } },
  { id: "timer", keys: ["t"], wish: { type: "timer-show" } },
  { id: "timer-reset", keys: ["0"], wish: { type: "timer-reset" } },
  { id: "presenter", keys: ["s"], wish: { type: "presenter" } },
  { id: "full-screen", keys: ["f"], wish: { type: "full-screen" } },
  { id: "resume", keys: ["r"], wish: { type: "resume" } },
  { id: "keys", keys: ["?"], wish: { type: "keys" } },
  { id: "leave", keys: ["Escape"], wish: { type: "closed" } },
];

const pressable = "button, a[href], summary, input, select, textarea, [role=button]";

export type PressedKey = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/**
 * What a key asks for, or null where it is not ours. Arrows and Page keys go on wherever the focus is, also on the map or in
 * a card that the audience opened; Space and Enter belong to the button or link that has the focus. `hasDigits`: whether a
 * number is being typed, of which a "0" is then a digit.
 */
export function findKeyWish(event: PressedKey, target: Element | null, hasDigits: boolean): KeyWish | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const isOnButton = target?.matches(pressable) === true;
  if (isOnButton && (event.key === " " || event.key === "Enter") && !hasDigits) return null;
  if (/^[1-9]$/.test(event.key) || (event.key === "0" && hasDigits))
    return { type: "digit", digit: event.key };
  // Without a number Enter goes on, as on other stages.
  if (event.key === "Enter" && !hasDigits) return { type: "step", by: 1 };
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = event.shiftKey && key === "Space" ? "Shift+Space" : key;
  return stageKeys.find(({ keys }) => keys.includes(pressed))?.wish ?? null;
}
