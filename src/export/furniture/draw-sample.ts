import { mapMarkSize } from "../../style/mark-specs.ts";
import { markPaths } from "../../style/marks.ts";
import { layerHue, palette, type Theme } from "../../style/palette.ts";
import type { Sample } from "./item.ts";

type Context = CanvasRenderingContext2D;

/** As soft as on the map. */
const haloStrength = 0.18;
const haloRadius = 10;

/** Draws what stands before the words of a legend, about the origin, with the map's own table of marks. */
export function drawSample(context: Context, sample: Sample, theme: Theme): void {
  const hue = layerHue(sample.color, theme);
  switch (sample.type) {
    case "mark": {
      if (sample.halo) {
        context.globalAlpha = haloStrength;
        context.fillStyle = hue;
        context.beginPath();
        context.arc(0, 0, haloRadius, 0, 2 * Math.PI);
        context.fill();
        context.globalAlpha = 1;
      }
      const { claim, shape, certain, gap } = sample;
      const { casing, ink, light } = markPaths(claim, shape, certain, mapMarkSize, gap);
      fill(context, casing, palette[theme].land);
      fill(context, ink, hue);
      if (light !== "") fill(context, light, palette[theme].land);
      return;
    }
    case "area":
      hatch(context, hue, sample.approximate);
      return;
    case "arc":
      context.strokeStyle = hue;
      context.lineWidth = 1.6;
      context.setLineDash(sample.alleged ? [4.5, 3.3] : []);
      context.beginPath();
      context.moveTo(-11, 5);
      context.quadraticCurveTo(0, -9, 11, 3);
      context.stroke();
      return;
  }
}

function fill(context: Context, path: string, color: string): void {
  context.fillStyle = color;
  context.fill(new Path2D(path));
}

/** Fine within a thin line where exact, wide within a soft dashed one where not. */
function hatch(context: Context, hue: string, approximate: boolean): void {
  const step = approximate ? 10 : 6;
  context.save();
  context.strokeStyle = hue;
  context.beginPath();
  context.rect(-11, -6.5, 22, 13);
  context.save();
  context.clip();
  context.globalAlpha = approximate ? 0.6 : 0.72;
  context.lineWidth = 0.95;
  context.beginPath();
  for (let offset = -30; offset <= 30; offset += step) {
    context.moveTo(offset - 10, 10);
    context.lineTo(offset + 10, -10);
  }
  context.stroke();
  context.restore();
  context.lineWidth = approximate ? 1.5 : 1.1;
  context.setLineDash(approximate ? [3, 3] : []);
  context.strokeRect(-11, -6.5, 22, 13);
  context.restore();
}
