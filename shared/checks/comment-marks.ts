import type { Check, CheckFix, Finding } from './check';
import { wordsAt, withWords } from './finding-words';
import { residueIn, type Residue } from './residue';
import { passagesOf, type Passage } from './story-words';

/**
 * What colleagues wrote to each other, and what programs noted about it, is not for readers: comments, tracked changes,
 * broken fields. What no writer can mean stops the export; `[JS1]` may be an editor's own bracket.
 */
export const commentMarks: Check = {
  id: 'comment-marks',
  title: 'No comments or tracked changes are left in the text',
  run: (story) =>
    passagesOf(story).flatMap((passage) =>
      residueIn(passage.text, passage.isQuotation).map((residue) => finding(passage, residue)),
    ),
};

function finding(passage: Passage, residue: Residue): Finding {
  const text = residue.text.trim();
  const shown = text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text;
  const where = passage.where.charAt(0).toUpperCase() + passage.where.slice(1);
  const fix = residue.canGo ? removal(passage, residue) : null;
  return {
    weight: residue.isCertain ? 'stop' : 'advice',
    message: residue.isCertain
      ? `Another program or a comment left “${shown}” in ${passage.where}. Delete it${residue.canGo ? '' : ', and the comment if there is one'}.`
      : `${where} has “${shown}”. Is it left over from a comment or another program?`,
    target: passage.target,
    ...withWords(wordsAt(passage.text, residue.start, residue.end, passage.before)),
    ...(fix && { fix }),
  };
}

/** Takes the mark out, and the space before it if another one, or the end, follows. */
function removal({ text, without }: Passage, { start, end, text: mark }: Residue): CheckFix | null {
  const spaced = /\s$/u.test(text.slice(0, start)) && !/^[^\s.,;:!?)\]”’"»।۔]/u.test(text.slice(end));
  const swap = without(spaced ? start - 1 : start, end);
  const shown = mark.trim().length > 24 ? 'it' : `“${mark.trim()}”`;
  return (
    swap && {
      label: `Delete ${shown}`,
      done: shown === 'it' ? 'It was deleted.' : `${shown} was deleted.`,
      swap,
    }
  );
}
