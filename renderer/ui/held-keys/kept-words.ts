import { tellFailed } from '../toasts';
import { strings } from '../strings';

/** As much of the text as a message has room for. */
const SHOWN = 200;

/** Shows words that belong to nothing that is open, and offers to copy them. */
export function tellKept(typed: string): void {
  const words = typed.trim();
  if (words === '') return;
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  tellFailed(strings.typedMeanwhile({ text: shown }), {
    action: { label: strings.copyIt, run: () => void navigator.clipboard.writeText(words) },
  });
}
