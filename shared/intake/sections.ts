import { fold } from './words';

/** The house's own spelling of a section, or null if the house has none of that name. */
export const inSection = (text: string, sections: readonly string[]): string | null =>
  sections.find(
    (section) =>
      fold(section) ===
      fold(text)
        .replace(/^[\s#|>]+/u, '')
        .replace(/(?<![\s|:>])[\s|:>]+$/u, ''),
  ) ?? null;
