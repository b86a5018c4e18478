import type { Theme } from "../../style/palette.ts";
import { palette } from "../../style/palette.ts";
import { drawSample } from "./draw-sample.ts";
import { fontOf, isRightToLeft } from "./fonts.ts";
import type { Item } from "./item.ts";

type Context = CanvasRenderingContext2D;

/** Draws what is written around a map. The context is scaled to CSS pixels by the caller. */
export function drawItems(context: Context, items: readonly Item[], theme: Theme): void {
  const colors = palette[theme];
  for (const item of items) {
    context.save();
    switch (item.type) {
      case "text":
        context.font = fontOf(item.style);
        context.fillStyle = colors[item.style.ink];
        context.textAlign = item.atRight === true ? "right" : "left";
        context.textBaseline = "alphabetic";
        context.direction = isRightToLeft(item.text) ? "rtl" : "ltr";
        context.fillText(item.text, item.x, item.y);
        break;
      case "sample":
        context.translate(item.x, item.y);
        drawSample(context, item.sample, theme);
        break;
      case "scale":
        context.strokeStyle = colors.inkSoft;
        context.lineWidth = 1.5;
        context.beginPath();
        context.moveTo(item.x + 0.75, item.y - 4);
        context.lineTo(item.x + 0.75, item.y + 2);
        context.lineTo(item.x + item.width - 0.75, item.y + 2);
        context.lineTo(item.x + item.width - 0.75, item.y - 4);
        context.stroke();
        break;
      case "line":
        context.fillStyle = colors.line;
        context.fillRect(item.x, item.y, item.width, 1);
        break;
    }
    context.restore();
  }
}
