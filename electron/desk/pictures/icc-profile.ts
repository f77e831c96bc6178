import type { CodePoints } from './heif-items';
import { hlgAsSdr, pqAsSdr } from './tone-map';

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** x and y of red, green and blue. The white of all of them is D65. */
type Primaries = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];

const BT_709: Primaries = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
];
const ADOBE_RGB: Primaries = [
  [0.64, 0.33],
  [0.21, 0.71],
  [0.15, 0.06],
];

/** ITU-T H.273, table 2, as far as its whites are D65. */
const PRIMARIES: Readonly<Record<number, Primaries>> = {
  1: BT_709,
  5: [
    [0.64, 0.33],
    [0.29, 0.6],
    [0.15, 0.06],
  ],
  6: [
    [0.63, 0.34],
    [0.31, 0.595],
    [0.155, 0.07],
  ],
  9: [
    [0.708, 0.292],
    [0.17, 0.797],
    [0.131, 0.046],
  ],
  12: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
  ],
};

const D65: Vector = [0.95047, 1, 1.08883];
/** The white of every profile: ICC.1:2022, 7.2.16. */
const D50: Vector = [0.9642, 1, 0.8249];
/** Bradford's cone responses, with which ICC.1:2022 (annex E) converts one white to another. */
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

const times = (matrix: Matrix, vector: Vector): Vector =>
  matrix.map(([a, b, c]) => a * vector[0] + b * vector[1] + c * vector[2]) as unknown as Vector;

function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const rows: Matrix = [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ];
  return rows.map((row) => row.map((value) => value / determinant)) as unknown as Matrix;
}

/** XYZ under D50 of each primary at full strength; together they are white. */
function colorants(primaries: Primaries): readonly Vector[] {
  const xyz = primaries.map(([x, y]): Vector => [x / y, 1, (1 - x - y) / y]);
  const columns = [0, 1, 2].map((row) => xyz.map((vector) => vector[row])) as unknown as Matrix;
  const strength = times(inverse(columns), D65);
  const [from, to] = [times(BRADFORD, D65), times(BRADFORD, D50)];
  return xyz.map((vector, at) => {
    const cones = times(BRADFORD, vector.map((value) => value * strength[at]!) as unknown as Vector);
    return times(
      inverse(BRADFORD),
      cones.map((value, cone) => (value * to[cone]!) / from[cone]!) as unknown as Vector,
    );
  });
}

const fixed = (value: number): number => Math.round(value * 65_536);

function xyzTag(vector: Vector): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  for (const [at, value] of vector.entries()) tag.writeInt32BE(fixed(value), 8 + at * 4);
  return tag;
}

const CURVE_POINTS = 4096;

/** `curv` (ICC.1:2022, 10.6): one gamma, or light at even steps of the signal; both from 0 to 1. */
function curveTag(curve: number | ((signal: number) => number)): Buffer {
  const values =
    typeof curve === 'number'
      ? [Math.round(curve * 256)]
      : Array.from({ length: CURVE_POINTS }, (_, at) =>
          Math.round(65_535 * Math.min(1, Math.max(0, curve(at / (CURVE_POINTS - 1))))),
        );
  const tag = Buffer.alloc(12 + values.length * 2 + (values.length % 2) * 2);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(values.length, 8);
  for (const [at, value] of values.entries()) tag.writeUInt16BE(value, 12 + at * 2);
  return tag;
}

function textTag(type: 'desc' | 'text', text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(ascii.length);
  const parts = type === 'desc' ? [size, ascii, Buffer.alloc(78)] : [ascii];
  const tag = Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...parts]);
  return Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]);
}

/** A version 2 display profile (ICC.1:2001-04) of three primaries with one curve. */
function iccProfile(
  name: string,
  primaries: Primaries,
  curve: number | ((signal: number) => number),
): Buffer {
  const [red, green, blue] = colorants(primaries);
  const light = curveTag(curve);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', textTag('desc', name)],
    ['cprt', textTag('text', 'No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ['rXYZ', xyzTag(red!)],
    ['gXYZ', xyzTag(green!)],
    ['bXYZ', xyzTag(blue!)],
    ['rTRC', light],
    ['gTRC', light],
    ['bTRC', light],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  let end = 128 + table.length;
  for (const [at, [signature, data]] of tags.entries()) {
    // The three curves are one.
    if (!places.has(data)) {
      places.set(data, end);
      end += data.length;
    }
    table.write(signature, 4 + at * 12, 'latin1');
    table.writeUInt32BE(places.get(data)!, 8 + at * 12);
    table.writeUInt32BE(data.length, 12 + at * 12);
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(end, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  for (const [at, value] of D50.entries()) header.writeInt32BE(fixed(value), 68 + at * 4);
  return Buffer.concat([header, table, ...places.keys()]);
}

/** Adobe RGB (1998): its gamma is 2.19921875, which a profile stores as 563/256. */
export const adobeRgbProfile = (): Buffer => iccProfile('Adobe RGB (1998), compatible', ADOBE_RGB, 563 / 256);

const srgbLight = (signal: number): number =>
  signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;

/** ITU-T H.273, table 3. Video's own curves (1, 6, 14, 15) are shown like sRGB's, which is what cameras mean by them in a still. */
const CURVES: Readonly<Record<number, number | ((signal: number) => number)>> = {
  4: 2.2,
  5: 2.8,
  8: 1,
  16: pqAsSdr,
  18: hlgAsSdr,
};

/** How a picture's light was coded for screens that are brighter than paper: ITU-R BT.2100. */
export type HdrTransfer = 'PQ' | 'HLG';
export const hdrTransfer = (codePoints: CodePoints | null): HdrTransfer | null =>
  codePoints?.transfer === 16 ? 'PQ' : codePoints?.transfer === 18 ? 'HLG' : null;

/**
 * The profile for a picture whose colours are given only in code points; null if they are sRGB's or unknown. It brings PQ and HLG
 * into the range of a plain screen (`tone-map.ts`).
 */
export function profileOfCodePoints({ primaries, transfer }: CodePoints): Buffer | null {
  const [gamut, curve] = [PRIMARIES[primaries] ?? BT_709, CURVES[transfer] ?? srgbLight];
  if (gamut === BT_709 && curve === srgbLight) return null;
  return iccProfile(`H.273 ${primaries}/${transfer}`, gamut, curve);
}
