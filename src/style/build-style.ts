import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { NameLanguage } from "../model/situation.ts";
import { buildBasemapSources, type FileAddress } from "./basemap-sources.ts";
import { buildFontFaces, type FontUrls } from "./fonts.ts";
import { buildGround } from "./ground-layers.ts";
import { buildLabels, namedPlacesState } from "./label-layers.ts";
import { drawingOrder, type LayerId, overlaySourceIds } from "./layer-ids.ts";
import { buildLines } from "./line-layers.ts";
import { buildArcs, buildAreas, buildPlaces } from "./overlay-layers.ts";
import { palette, type Theme } from "./palette.ts";
import type { StyleContext, StylePart } from "./style-context.ts";

export interface StyleOptions {
  readonly theme: Theme;
  /** The language of the labels. */
  readonly language: NameLanguage;
  readonly fileAddress: FileAddress;
  readonly fontUrls: FontUrls;
}

/** The whole map but the marks: basemap, and empty sources that the situation fills. */
export function buildStyle({ theme, language, fileAddress, fontUrls }: StyleOptions): StyleSpecification {
  const context: StyleContext = { theme, language, colors: palette[theme] };
  const parts: StylePart<LayerId> = {
    ...buildGround(context),
    ...buildLines(context),
    ...buildLabels(context),
    ...buildAreas(context),
    ...buildArcs(context),
    ...buildPlaces(context),
  };
  return {
    version: 8,
    name: `Situation Map, ${theme}`,
    "font-faces": buildFontFaces(fontUrls),
    state: { [namedPlacesState]: { default: [] } },
    // Labels come and go with the zoom; a long cross-fade would show two names at once.
    transition: { duration: 120, delay: 0 },
    sources: { ...buildBasemapSources(fileAddress), ...emptyOverlays() },
    layers: drawingOrder.map((id) => ({ id, ...parts[id] }) as LayerSpecification),
  };
}

function emptyOverlays() {
  return Object.fromEntries(
    overlaySourceIds.map((id) => [
      id,
      {
        type: "geojson" as const,
        data: { type: "FeatureCollection" as const, features: [] },
        promoteId: "id",
      },
    ]),
  );
}
