/** What the bench uses of deck.gl, so that types are checked where it is not installed. */
declare module "@deck.gl/extensions" {
  export interface DataFilterExtensionProps {
    readonly filterRange?: readonly (readonly [number, number])[];
  }
  export class DataFilterExtension {
    constructor(options: { readonly filterSize: number; readonly fp64: boolean });
  }
}

declare module "@deck.gl/layers" {
  export class ScatterplotLayer {
    constructor(props: Readonly<Record<string, unknown>>);
  }
}

declare module "@deck.gl/mapbox" {
  import type { IControl } from "maplibre-gl";

  export class MapboxOverlay implements IControl {
    constructor(props: Readonly<Record<string, unknown>>);
    onAdd(map: unknown): HTMLElement;
    onRemove(): void;
    setProps(props: Readonly<Record<string, unknown>>): void;
    getCanvas(): HTMLCanvasElement | null;
    pickObject(point: { readonly x: number; readonly y: number; readonly radius: number }): object | null;
  }
}
