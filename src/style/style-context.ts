import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { NameLanguage } from "../model/situation.ts";
import type { LayerId } from "./layer-ids.ts";
import type { Palette, Theme } from "./palette.ts";

/** What every part of the style is made from. */
export interface StyleContext {
  readonly theme: Theme;
  readonly colors: Palette;
  readonly language: NameLanguage;
}

/** Some of the layers, by id; where they are drawn is decided by the drawing order alone. */
export type StylePart<Ids extends LayerId> = Readonly<Record<Ids, WithoutId<LayerSpecification>>>;

// Spread over the union: a plain Omit would keep only what all kinds of layer share.
type WithoutId<Layer> = Layer extends unknown ? Omit<Layer, "id"> : never;
