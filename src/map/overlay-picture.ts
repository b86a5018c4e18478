import type { FeatureCollection } from "geojson";
import type { NameLanguage, Situation } from "../model/situation.ts";
import { type Activity, buildActivityIndex, buildGroupIndex, findActivity } from "../style/activity.ts";
import { buildArcFeatures } from "../style/arc-features.ts";
import { buildAreaFeatures } from "../style/area-features.ts";
import { buildFootprints } from "../style/footprint-features.ts";
import { buildGroupFeatures, findShownGroups, toDenseGroups } from "../style/group-features.ts";
import { type OverlaySourceId, sourceIds } from "../style/layer-ids.ts";
import type { OverlayState } from "../style/overlay-layers.ts";
import { buildPlaceFeatures, findPlainPlaces } from "../style/place-features.ts";
import type { SeatGroup, Seats } from "../style/seats.ts";
import { memoLast } from "./memo-last.ts";
import type { Focus, OverlayFacts } from "./overlay-facts.ts";

/** What the situation's sources hold. Parts that did not change are the very same objects as before. */
export interface OverlayPicture {
  readonly data: Readonly<Record<OverlaySourceId, FeatureCollection>>;
  readonly states: ReadonlyMap<OverlaySourceId, ReadonlyMap<string, OverlayState>>;
  /** Gazetteer ids whose label the basemap leaves to us. */
  readonly namedPlaces: readonly string[];
}

/** Makes pictures of facts, and makes anew only what the changed facts touch: time changes nothing but states. */
export function createOverlayPainter(): (facts: OverlayFacts) => OverlayPicture | null {
  const areas = memoLast(buildAreaFeatures);
  const arcs = memoLast(buildArcFeatures);
  const stackEnds = memoLast(
    (shown: Seats) =>
      new Map(
        shown.groups
          .filter(({ kind }) => kind === "stack")
          .map((group) => [group.leadPlaceId, group.middle] as const),
      ),
  );
  const plainPlaces = memoLast(findPlainPlaces);
  const places = memoLast(buildPlaceFeatures);
  const shownGroups = memoLast(findShownGroups);
  const denseGroups = memoLast(toDenseGroups);
  const groups = memoLast((shown: readonly SeatGroup[], situation: Situation, language: NameLanguage) =>
    buildGroupFeatures(shown, situation, language),
  );
  const footprints = memoLast(buildFootprints);
  const activityIndex = memoLast(buildActivityIndex);
  const groupIndex = memoLast(buildGroupIndex);
  const named = memoLast((shown: readonly SeatGroup[], plain: ReturnType<typeof findPlainPlaces>) => [
    ...shown.filter(({ kind }) => kind === "spiral").flatMap(({ placeIds }) => placeIds),
    ...plain.map(({ id }) => id),
  ]);

  return ({
    situation,
    table,
    mask,
    window,
    comparison,
    hiddenLayers,
    seats,
    theme,
    language,
    focus,
    dense,
  }) => {
    // A mask of another table is on its way out; its successor follows at once.
    if (situation === null || table === null || seats === null || mask?.length !== table.length) return null;
    const plain = plainPlaces(situation, table, hiddenLayers);
    const marked = shownGroups(seats, mask, table.dated);
    const shown = dense ? denseGroups(marked) : marked;
    const { lines, heads } = arcs(situation, table, theme, stackEnds(seats));
    const areaData = areas(situation, theme);
    const placeData = places(plain, language);

    const activity = findActivity(activityIndex(situation, table), mask, window, comparison);
    const groupActivity = findActivity(groupIndex(table, shown), mask, window, comparison);
    const focusId = focus === null ? null : `${focus.type}:${focus.id}`;
    const isDiscInFocus = (id: string) => focus?.type === "place" && id === `disc:${focus.id}`;
    const linkStates = statesOf(lines.features, (id) => ({
      active: activity.has(id),
      on: true,
      focused: id === focusId,
    }));
    return {
      data: {
        [sourceIds.areas]: areaData,
        [sourceIds.arcs]: lines,
        [sourceIds.arcHeads]: heads,
        [sourceIds.places]: placeData,
        [sourceIds.groups]: groups(shown, situation, language),
        [sourceIds.footprints]: footprints(shown),
      },
      states: new Map<OverlaySourceId, ReadonlyMap<string, OverlayState>>([
        [
          sourceIds.areas,
          new Map(
            areaData.features.map(({ properties: { id, layerId } }) => [
              id,
              {
                active: activity.has(id),
                on: !hiddenLayers.has(layerId),
                focused: id === focusId || isDiscInFocus(id),
              },
            ]),
          ),
        ],
        [sourceIds.arcs, linkStates],
        [sourceIds.arcHeads, linkStates],
        [
          sourceIds.places,
          statesOf(placeData.features, (id) => ({
            active: false,
            on: true,
            focused: `place:${id}` === focusId,
          })),
        ],
        [sourceIds.groups, groupStates(shown, groupActivity, focus)],
      ]),
      namedPlaces: named(shown, plain),
    };
  };
}

function groupStates(groups: readonly SeatGroup[], activity: Activity, focus: Focus) {
  return new Map(
    groups.map(({ id, placeIds }) => [
      id,
      {
        active: activity.has(id),
        on: true,
        focused: focus?.type === "place" && placeIds.includes(focus.id),
      },
    ]),
  );
}

function statesOf(
  features: readonly { readonly properties: { readonly id: string } }[],
  stateOf: (id: string) => OverlayState,
): ReadonlyMap<string, OverlayState> {
  return new Map(features.map(({ properties: { id } }) => [id, stateOf(id)]));
}
