import { wordsOf } from './plain';
import { anyOf } from './words';

const SIGN_OFF = new RegExp(`^[\\s*([–—-]*${anyOf('signOff')}`, 'iu');
const EDITED_BY = new RegExp(
  `^[\\s(–—-]*${anyOf('editor')}\\s*(?:(?::|ঃ)\\s*|\\s+)\\S+(?:\\s+\\S+){0,12}\\)?\\.?$`,
  'iu',
);
/** `PTI SKL NSD`, `ANI`, `(IANS)`: an agency's own mark under its copy. */
const WIRE_MARK =
  /^[(—–\s-]*(?:PTI|ANI|IANS|UNI|IBNS|AFP|AP|Reuters|भाषा|पीटीआई|एएनआई|পিটিআই|বাসস|رويترز|أ ف ب)(?:[/-]?(?:PTI|AFP|AP|ANI))?(?:\s+[A-Z]{2,5}){0,6}[)—–\s-]*\.?$/u;
const CONTRIBUTED =
  /^[\s(—–-]{0,20}.{3,120}\bcontributed (?:reporting\b.{0,40}|(?:reporting )?to (?:this|the) (?:report|story|article|copy)\.?\)?)$/iu;
const SOURCE_LINE = /^(?:source|sources|स्रोत|সূত্র|المصدر|ماخذ)\s*(?::|ঃ)\s*\S.{0,60}$/iu;

/** `SOURCE Kavach Foods`, the ending that release services give their copy. */
const SHOUTED_SOURCE = /^SOURCE\s+\p{Lu}[^.!?]{1,60}$/u;

/** Words between the names of a sign-off. */
const JOINTS =
  /^(?:in|and|by|for|from|with|at|of|the|to|reporting|writing|editing|additional|compiled|inputs?|agency|agencies|desk|a|its?|via|de|van|von|al)$/iu;

/** Names and the words that join them: a sentence has more words in lower case than that. */
const isMostlyNames = (text: string): boolean =>
  wordsOf(text)
    .slice(1)
    .filter((word) => /^\p{Ll}/u.test(word) && !JOINTS.test(word)).length <= 1;

const SYNDICATED =
  /\b(?:not been edited|edited by|feed|agency|auto-?generated|syndicated|originally|first appeared|views expressed|headline|modifications?)\b/iu;

/**
 * True for what agencies and desks write under their copy: `Reporting by …; Editing by …`, `With inputs from PTI`,
 * `This story has not been edited by …`. A sentence that begins this way and goes on to tell something is copy.
 */
export function isSignOff(text: string): boolean {
  const words = wordsOf(text).length;
  if (words > 70) return false;
  if (CONTRIBUTED.test(text) && words <= 25) return true;
  if ((SOURCE_LINE.test(text) || SHOUTED_SOURCE.test(text)) && words <= 8) return true;
  if (EDITED_BY.test(text)) return isMostlyNames(text);
  if (!SIGN_OFF.test(text)) return false;
  if (/^[\s*(]*(?:this|the story|except for|disclaimer)\b/iu.test(text)) return SYNDICATED.test(text);
  return words <= 60 && isMostlyNames(text);
}

/** True for an agency's own mark at the foot of its copy. */
export const isWireMark = (text: string): boolean => WIRE_MARK.test(text);
