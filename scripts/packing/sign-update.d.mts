import type { KeyObject } from 'node:crypto';

export function updateKeyFrom(pem: string | undefined): KeyObject;
export function publicHalf(key: KeyObject): string;
export function signDescription(text: string, key: KeyObject, offeredFor: string, now?: Date): string;
export function signAgain(
  text: string,
  key: KeyObject,
  change: (lines: readonly string[]) => readonly string[],
): string;
export function signDescriptions(folder: string, target: string, key: KeyObject): Promise<readonly string[]>;
