import { findEvent } from "./find-event.ts";
import type { PlaceFilter } from "./place-filter.ts";
import type { Situation } from "./situation.ts";
import type { Scene } from "./story.ts";
import { listReferences } from "./story-text.ts";

/** Anything of a situation that a story can name. */
export interface StoryTarget {
  readonly type: "event" | "layer" | "place" | "area" | "link" | "source";
  readonly id: string;
}

/** Of a situation, what its events and gazetteer are asked for here. */
export type TargetHolder = Pick<
  Situation,
  "events" | "findOpened" | "layers" | "places" | "areas" | "links" | "sources" | "actors"
>;

/** Whether it is there now. */
export function hasTarget(situation: TargetHolder, { type, id }: StoryTarget): boolean {
  switch (type) {
    case "event":
      return findEvent(situation, id) !== undefined;
    case "layer":
      return situation.layers.some((layer) => layer.id === id);
    case "place":
      return situation.places.has(id);
    case "area":
      return situation.areas.has(id);
    case "link":
      return situation.links.has(id);
    case "source":
      return situation.sources.has(id);
  }
}

/** What a filter by place names of the situation. */
export function listFilterTargets(where: PlaceFilter | null): readonly StoryTarget[] {
  return where?.type === "area" || where?.type === "layer" ? [{ type: where.type, id: where.id }] : [];
}

/** All that a scene names and the situation does not have (any more), each once. */
export function listMissing(scene: Scene, situation: TargetHolder): readonly StoryTarget[] {
  const named: StoryTarget[] = [...listReferences(scene.text)];
  if (scene.frame !== null) named.push(scene.frame);
  named.push(...listFilterTargets(scene.where));
  if (scene.selection !== null) named.push(scene.selection);
  for (const id of scene.shownLayers ?? []) named.push({ type: "layer", id });
  const byName = new Map(named.map((target) => [`${target.type}:${target.id}`, target]));
  return [...byName.values()].filter((target) => !hasTarget(situation, target));
}
