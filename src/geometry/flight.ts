import { toLat, toLng, toWorldX, toWorldY, worldSize } from "./web-mercator.ts";

interface View {
  readonly center: readonly [lng: number, lat: number];
  /** As of tiles of 512 px. */
  readonly zoom: number;
}

/** How readily a flight rises to cover ground; the authors' readers preferred about this. */
const rho = 1.42;

/**
 * The way from one view to another that looks smoothest: it rises, crosses, and comes down, always at the same pace to the
 * eye. `share` 0 gives the first view and 1 the second, exactly. `widthPx`: of the map.
 * (van Wijk and Nuij, "Smooth and efficient zooming and panning", 2003.)
 */
export function createFlight(from: View, to: View, widthPx: number): (share: number) => View {
  const widthOf = ({ zoom }: View) => widthPx / (512 * 2 ** zoom);
  const zoomOf = (width: number) => Math.log2(widthPx / (512 * width));
  const startX = toWorldX(from.center[0]) / worldSize;
  const startY = toWorldY(from.center[1]) / worldSize;
  const acrossRaw = toWorldX(to.center[0]) / worldSize - startX;
  // Around the world by the shorter way.
  const across = acrossRaw - Math.round(acrossRaw);
  const down = toWorldY(to.center[1]) / worldSize - startY;
  const distance = Math.hypot(across, down);
  const startWidth = widthOf(from);
  const endWidth = widthOf(to);

  const at = (part: number, width: number): View => {
    const x = startX + across * part;
    return {
      center: [toLng((x - Math.floor(x)) * worldSize), toLat((startY + down * part) * worldSize)],
      zoom: zoomOf(width),
    };
  };
  const between = distance < Math.min(startWidth, endWidth) * 1e-4 ? straight : curved();
  return (share) => {
    if (share <= 0) return from;
    return share >= 1 ? to : between(share);
  };

  function straight(share: number): View {
    return at(share, startWidth * (endWidth / startWidth) ** share);
  }

  function curved(): (share: number) => View {
    const reach = rho ** 4 * distance ** 2;
    const rise = (width: number, sign: 1 | -1) =>
      -Math.asinh((endWidth ** 2 - startWidth ** 2 + sign * reach) / (2 * width * rho ** 2 * distance));
    const first = rise(startWidth, 1);
    const last = rise(endWidth, -1);
    return (share) => {
      const now = first + (last - first) * share;
      const covered = (startWidth / rho ** 2) * (Math.cosh(first) * Math.tanh(now) - Math.sinh(first));
      return at(covered / distance, (startWidth * Math.cosh(first)) / Math.cosh(now));
    };
  }
}
