/**
 * Brings light for bright screens (ITU-R BT.2100) into the range of a plain one, each channel separately: ITU-R BT.2390's
 * curve (section 5.4.1) from 1,000 cd/m², for which both are graded, to 203 cd/m², which is white there (ITU-R BT.2408). Light that is
 * darker than a bit under half of white stays as it is; brighter light is compressed.
 */
const SOURCE_PEAK = 1000;
const WHITE = 203;

/** BT.2100, table 4: the signal of PQ, 0 to 1, for light in cd/m². */
const [M1, M2, C1, C2, C3] = [
  2610 / 16_384,
  (2523 / 4096) * 128,
  3424 / 4096,
  (2413 / 4096) * 32,
  (2392 / 4096) * 32,
];
const toPq = (light: number): number => {
  const power = (light / 10_000) ** M1;
  return ((C1 + C2 * power) / (1 + C3 * power)) ** M2;
};
const fromPq = (signal: number): number => {
  const power = signal ** (1 / M2);
  return 10_000 * (Math.max(0, power - C1) / (C2 - C3 * power)) ** (1 / M1);
};

/** Light on a plain screen, 1 being white, for light in cd/m². */
function drawnTogether(light: number): number {
  const top = toPq(SOURCE_PEAK);
  const most = toPq(WHITE) / top;
  const knee = 1.5 * most - 0.5;
  const signal = Math.min(1, toPq(light) / top);
  if (signal <= knee) return light / WHITE;
  const t = (signal - knee) / (1 - knee);
  const bent =
    (2 * t ** 3 - 3 * t ** 2 + 1) * knee +
    (t ** 3 - 2 * t ** 2 + t) * (1 - knee) +
    (-2 * t ** 3 + 3 * t ** 2) * most;
  return fromPq(bent * top) / WHITE;
}

/** BT.2100, table 5: the light in the scene, 0 to 1, for a signal of HLG. */
const [A, B, C] = [0.17883277, 0.28466892, 0.55991073];
const hlgScene = (signal: number): number =>
  signal <= 0.5 ? signal ** 2 / 3 : (Math.exp((signal - C) / A) + B) / 12;

/** The screen's part of HLG at 1,000 cd/m²: BT.2100, table 5. */
const HLG_GAMMA = 1.2;

/** Light on a plain screen (1 is white) for a signal of PQ or HLG from 0 to 1. */
export const pqAsSdr = (signal: number): number => drawnTogether(fromPq(signal));
export const hlgAsSdr = (signal: number): number =>
  drawnTogether(SOURCE_PEAK * hlgScene(signal) ** HLG_GAMMA);
