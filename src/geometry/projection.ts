import proj4 from "proj4";

/** Definitions by EPSG number, for reference systems in which people's files are found. */
const definitions: Readonly<Record<number, string>> = {
  3857: "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  3395: "+proj=merc +lon_0=0 +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs",
  4326: "+proj=longlat +datum=WGS84 +no_defs",
  4269: "+proj=longlat +datum=NAD83 +no_defs",
  4258: "+proj=longlat +ellps=GRS80 +no_defs",
  4284: "+proj=longlat +ellps=krass +towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12 +no_defs",
  3035: "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs",
  2154: "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs",
  27700:
    "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs",
};

const krassowski = "+ellps=krass +towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12 +units=m +no_defs";

/** "EPSG:3857" -> coordinates of it to [lng, lat] in degrees of WGS 84; null for a reference system that is not known. */
export function createProjection(
  code: string,
): ((x: number, y: number) => readonly [lng: number, lat: number]) | null {
  const number = Number(/^(?:EPSG:)?(\d{4,6})$/i.exec(code.trim())?.[1]);
  const definition = definitions[number] ?? findZone(number);
  if (definition === null || definition === undefined) return null;
  const projection = proj4(definition, "+proj=longlat +datum=WGS84 +no_defs");
  return (x, y) => {
    const [lng = Number.NaN, lat = Number.NaN] = projection.forward([x, y]);
    return [lng, lat];
  };
}

/** The series of zones: UTM on WGS 84 and ETRS89, and Gauss-Krüger on Pulkovo 1942. */
function findZone(code: number): string | null {
  const isIn = (first: number, last: number) => code >= first && code <= last;
  if (isIn(32601, 32660)) return `+proj=utm +zone=${code - 32600} +datum=WGS84 +units=m +no_defs`;
  if (isIn(32701, 32760)) return `+proj=utm +zone=${code - 32700} +south +datum=WGS84 +units=m +no_defs`;
  if (isIn(25828, 25838)) return `+proj=utm +zone=${code - 25800} +ellps=GRS80 +units=m +no_defs`;
  if (isIn(28402, 28432)) {
    const zone = code - 28400;
    const meridian = zone * 6 - 3;
    return `+proj=tmerc +lat_0=0 +lon_0=${meridian > 180 ? meridian - 360 : meridian} +k=1 +x_0=${zone}500000 +y_0=0 ${krassowski}`;
  }
  return null;
}
