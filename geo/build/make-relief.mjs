import sharp from "sharp";
import { reliefFrame as frame } from "./frame.mjs";

/**
 * @typedef {{ width: number, height: number, values: Float32Array }} Grid one number per pixel, rows from north to south
 * @typedef {import("geojson").FeatureCollection<any, any>} Collection
 */

/** The original has 30 pixels to the degree; this is what its hills still need. */
const sourcePixelsPerDegree = 30;
const pixelsPerDegree = 24;

/** What is narrower than this is hill; what is wider is the height tint of the original, which is taken out. */
const hillDegrees = 0.25;

/** Slopes gentler than this, in standard deviations, are left flat: they hold little but the original's compression noise. */
const flatBelow = 0.35;

/** Steps of light and of shadow. Few steps make a small palette, and the file is a tenth of a smooth one. */
const levels = 6;

/** The relief fades out within this distance of the frame, so that the world around does not meet an edge. */
const fadeDegrees = 2;

/**
 * The shaded relief as light and shadow alone: black where a slope turns away from the light, white where it faces it,
 * transparent where it is flat and over all water. So one picture serves paper and night alike, and tints neither.
 *
 * @param {string} path the grey relief of the whole world, plate carree
 * @param {Collection} countries
 * @param {Collection} lakes
 * @returns {Promise<{ image: Buffer, coordinates: [number, number][] }>} WebP in Web Mercator rows; corners clockwise from north-west
 */
export async function makeRelief(path, countries, lakes) {
  const [west, south, east, north] = frame;
  const grey = await readFrame(path);
  const land = await drawLand(grey, countries, lakes);
  const slopes = takeOutTint(grey, land);
  const image = await paint(toMercatorRows(slopes), toMercatorRows(blur(shrink(shrink(shrink(land))), 1)));
  return {
    image,
    coordinates: [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  };
}

/**
 * @param {string} path
 * @returns {Promise<Grid>}
 */
async function readFrame(path) {
  const [west, south, east, north] = frame;
  const width = (east - west) * pixelsPerDegree;
  const height = (north - south) * pixelsPerDegree;
  const { data } = await sharp(path)
    .extract({
      left: (180 + west) * sourcePixelsPerDegree,
      top: (90 - north) * sourcePixelsPerDegree,
      width: (east - west) * sourcePixelsPerDegree,
      height: (north - south) * sourcePixelsPerDegree,
    })
    .resize(width, height, { kernel: "cubic" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, values: Float32Array.from(data, (value) => value / 255) };
}

/**
 * How much of each pixel is land, from 0 to 1.
 *
 * @param {Grid} grid
 * @param {Collection} countries
 * @param {Collection} lakes
 * @returns {Promise<Grid>}
 */
async function drawLand({ width, height }, countries, lakes) {
  const [west, , , north] = frame;
  const toPath = (/** @type {Collection} */ { features }) =>
    features
      .flatMap(({ geometry }) =>
        geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
      )
      .flat()
      .map(
        (ring) =>
          `M${ring.map(([lng, lat]) => [(lng - west) * pixelsPerDegree, (north - lat) * pixelsPerDegree].map(Math.round).join(" ")).join("L")}Z`,
      )
      .join("");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/>` +
    `<path fill="#fff" d="${toPath(countries)}"/><path fill="#000" d="${toPath(lakes)}"/></svg>`;
  const data = await sharp(Buffer.from(svg), { unlimited: true }).greyscale().raw().toBuffer();
  return { width, height, values: Float32Array.from(data, (value) => value / 255) };
}

/**
 * The difference between each pixel and the mean of the land about it, in standard deviations.
 *
 * @param {Grid} grey
 * @param {Grid} land
 * @returns {Grid}
 */
function takeOutTint(grey, land) {
  const radius = Math.round(hillDegrees * pixelsPerDegree);
  const inland = shrink(shrink(land));
  const sums = blur(
    { ...grey, values: grey.values.map((value, index) => value * inland.values[index]) },
    radius,
  );
  const weights = blur(inland, radius);
  const values = grey.values.map((value, index) =>
    inland.values[index] > 0 ? value - sums.values[index] / Math.max(weights.values[index], 1e-3) : 0,
  );
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return { ...grey, values: values.map((value) => value / deviation) };
}

/**
 * Land whose eight neighbours are land too; the shore itself is half sea in the original, and would look like a cliff.
 *
 * @param {Grid} grid
 * @returns {Grid}
 */
function shrink({ width, height, values }) {
  const isLand = (/** @type {number} */ index) => values[index] > 0.95;
  const around = [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1];
  return {
    width,
    height,
    values: values.map((_, index) =>
      Number(around.every((step) => values[index + step] === undefined || isLand(index + step))),
    ),
  };
}

/**
 * Three box blurs in each direction, which come close to a Gaussian.
 *
 * @param {Grid} grid
 * @param {number} radius
 * @returns {Grid}
 */
function blur(grid, radius) {
  let { values } = grid;
  for (let pass = 0; pass < 3; pass += 1) {
    values = blurLines(values, grid.height, grid.width, grid.width, 1, radius);
    values = blurLines(values, grid.width, grid.height, 1, grid.width, radius);
  }
  return { ...grid, values };
}

/**
 * @param {Float32Array} values
 * @param {number} lines
 * @param {number} length
 * @param {number} lineStep
 * @param {number} step
 * @param {number} radius
 */
function blurLines(values, lines, length, lineStep, step, radius) {
  const blurred = new Float32Array(values.length);
  for (let line = 0; line < lines; line += 1) {
    const at = (/** @type {number} */ index) =>
      line * lineStep + Math.min(length - 1, Math.max(0, index)) * step;
    let sum = 0;
    for (let index = -radius; index <= radius; index += 1) sum += values[at(index)];
    for (let index = 0; index < length; index += 1) {
      blurred[at(index)] = sum / (2 * radius + 1);
      sum += values[at(index + radius + 1)] - values[at(index - radius)];
    }
  }
  return blurred;
}

/**
 * A map library stretches a picture linearly between its corners in Web Mercator, so its rows must be spaced that way.
 *
 * @param {Grid} grid
 * @returns {Grid}
 */
function toMercatorRows({ width, height, values }) {
  const [, south, , north] = frame;
  const toMercator = (/** @type {number} */ lat) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const toLatitude = (/** @type {number} */ y) => (Math.atan(Math.sinh(y)) * 180) / Math.PI;
  const top = toMercator(north);
  const bottom = toMercator(south);
  const rows = Math.round(((top - bottom) * 180 * pixelsPerDegree) / Math.PI);
  const resampled = new Float32Array(width * rows);
  for (let row = 0; row < rows; row += 1) {
    const source = (north - toLatitude(top - ((row + 0.5) / rows) * (top - bottom))) * pixelsPerDegree - 0.5;
    const upper = Math.min(height - 1, Math.max(0, Math.floor(source)));
    const lower = Math.min(height - 1, upper + 1);
    const share = Math.min(1, Math.max(0, source - upper));
    for (let column = 0; column < width; column += 1) {
      resampled[row * width + column] =
        values[upper * width + column] * (1 - share) + values[lower * width + column] * share;
    }
  }
  return { width, height: rows, values: resampled };
}

/**
 * @param {Grid} slopes
 * @param {Grid} land
 */
async function paint({ width, height, values }, land) {
  const pixels = Buffer.alloc(width * height * 4);
  const fadePixels = fadeDegrees * pixelsPerDegree;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column;
      const edge = Math.min(
        1,
        column / fadePixels,
        (width - 1 - column) / fadePixels,
        row / fadePixels,
        (height - 1 - row) / fadePixels,
      );
      const strength =
        Math.tanh(Math.max(0, Math.abs(values[index]) - flatBelow) * 0.45) * land.values[index] * edge;
      const level = Math.round(strength * levels);
      if (level > 0 && values[index] > 0) pixels.fill(255, index * 4, index * 4 + 3);
      pixels[index * 4 + 3] = Math.round((255 * level) / levels);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
}
