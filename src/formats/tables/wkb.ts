import type { Position } from "geojson";
import { findAnchor } from "../../geometry/anchor.ts";

/** Geometries that nest deeper, or hold more parts than bytes, are not what they say. */
const deepest = 4;

/** Where a geometry in well-known binary (or PostGIS's extension of it) may stand for: [x, y]; null where it is none. */
export function parseWkbAnchor(
  bytes: Uint8Array,
  start = 0,
  end = bytes.length,
): readonly [x: number, y: number] | null {
  if (isPlainPoint(bytes, start, end)) {
    for (let index = 0; index < 16; index++) pointBytes[index] = bytes[start + 5 + index] ?? 0;
    const [px = Number.NaN, py = Number.NaN] = point;
    return Number.isNaN(px) || Number.isNaN(py) ? null : [px, py];
  }
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset + start, end - start), at: 0 };
  try {
    const [x = Number.NaN, y = Number.NaN] = readGeometry(reader, 0) ?? [];
    return Number.isNaN(x) || Number.isNaN(y) ? null : [x, y];
  } catch {
    // It ends before it is whole.
    return null;
  }
}

const point = new Float64Array(2);
const pointBytes = new Uint8Array(point.buffer);
/** Numbers of this device have their low bytes first, as almost everyone writes them. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** What most tables have in every row: read without a view of its own for each. */
function isPlainPoint(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    isLittleEndian &&
    end - start === 21 &&
    bytes[start] === 1 &&
    bytes[start + 1] === 1 &&
    bytes[start + 2] === 0 &&
    bytes[start + 3] === 0 &&
    bytes[start + 4] === 0
  );
}

interface Reader {
  readonly view: DataView;
  at: number;
}

function readGeometry(reader: Reader, depth: number): Position | null {
  if (depth > deepest) return null;
  const isLittle = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, isLittle);
  reader.at += (code & 0x20000000) === 0 ? 5 : 9;
  const kind = (code & 0xffff) % 1000;
  const extra = Math.floor((code & 0xffff) / 1000);
  const hasZ = (code & 0x80000000) !== 0 || extra === 1 || extra === 3;
  const hasM = (code & 0x40000000) !== 0 || extra >= 2;
  const dimensions = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
  const count = () => {
    const number = reader.view.getUint32(reader.at, isLittle);
    reader.at += 4;
    if (number > reader.view.byteLength) throw new RangeError("More parts than bytes");
    return number;
  };
  const position = () => {
    const x = reader.view.getFloat64(reader.at, isLittle);
    const y = reader.view.getFloat64(reader.at + 8, isLittle);
    reader.at += dimensions * 8;
    return [x, y];
  };
  const positions = () => Array.from({ length: count() }, position);

  switch (kind) {
    case 1:
      return position();
    case 2:
      return findAnchor({ type: "LineString", coordinates: positions() });
    case 3:
      return findAnchor({ type: "Polygon", coordinates: Array.from({ length: count() }, positions) });
    case 4:
    case 5:
    case 6:
    case 7: {
      // The first part that has a place stands for all.
      const parts = Array.from({ length: count() }, () => readGeometry(reader, depth + 1));
      return parts.find((part) => part !== null) ?? null;
    }
    default:
      return null;
  }
}
