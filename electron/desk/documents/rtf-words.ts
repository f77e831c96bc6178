import { FORMATS, PLAIN_PARAGRAPH, type RtfState } from './rtf-state';

/**
 * Applies a control word about the words and paragraphs after it. Returns whether it is such a word.
 * @param param the number after the word; null when there is none
 */
export function setWords(state: RtfState, name: string, param: number | null): boolean {
  const isOn = param !== 0;
  const bit = FORMATS[name];
  if (bit !== undefined) {
    state.format = isOn ? state.format | bit : state.format & ~bit;
    return true;
  }
  switch (name) {
    case 'pard':
      Object.assign(state, PLAIN_PARAGRAPH);
      return true;
    case 'plain':
      Object.assign(state, { format: 0, hidden: false, inserted: false, deleted: false });
      return true;
    case 'intbl':
      state.isInTable = isOn;
      return true;
    case 'outlinelevel':
      state.outline = param ?? -1;
      return true;
    case 'ls':
      state.list = param ?? 0;
      return true;
    case 'ilvl':
      state.level = Math.max(0, Math.min(8, param ?? 0));
      return true;
    case 'v':
      state.hidden = isOn;
      return true;
    case 'ulnone':
      state.format &= ~8;
      return true;
    case 'sub':
      state.format = (state.format & ~96) | (isOn ? 32 : 0);
      return true;
    case 'super':
      state.format = (state.format & ~96) | (isOn ? 64 : 0);
      return true;
    case 'up':
    case 'dn':
      state.format = (state.format & ~96) | (param === 0 ? 0 : name === 'up' ? 64 : 32);
      return true;
    case 'nosupersub':
      state.format &= ~96;
      return true;
    case 'revised':
      state.inserted = isOn;
      return true;
    case 'deleted':
      state.deleted = isOn;
      return true;
    case 'revauth':
      state.insertedBy = param ?? 0;
      return true;
    case 'revauthdel':
      state.deletedBy = param ?? 0;
      return true;
    case 'revdttm':
      state.insertedAt = param ?? 0;
      return true;
    case 'revdttmdel':
      state.deletedAt = param ?? 0;
      return true;
    case 'uc':
      state.fallback = Math.max(0, Math.min(20, param ?? 1));
      return true;
    case 'f':
    case 'deff':
      state.font = param ?? -1;
      return true;
    default:
      return false;
  }
}

/** Applies a word of `\\pn` about a list as Word 95 wrote it. */
export function setOldList(state: RtfState, name: string): void {
  if (name === 'pnlvlblt') state.oldList = 'bullet';
  else if (/^pn(?:lvlbody|dec|lcltr|ucltr|lcrm|ucrm|card|ord)$/.test(name)) state.oldList = 'number';
}
