import { Bold, Italic, Link, type LucideIcon } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { isMarked, setMark, type CaptionMark, type CaptionMarks } from '../../story/caption-marks';
import { linkAddress } from '../link/link-address.dom';
import { strings } from './strings';

/** The selected stretch of the caption. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Kind = CaptionMark['kind'];

const TOOLS: readonly { readonly kind: Kind; readonly label: string; readonly icon: LucideIcon }[] = [
  { kind: 'bold', label: strings.boldWords, icon: Bold },
  { kind: 'italic', label: strings.italicWords, icon: Italic },
  { kind: 'link', label: strings.linkedWords, icon: Link },
];

const KEYS: Readonly<Record<string, Kind>> = { b: 'bold', i: 'italic', k: 'link' };

/** What a shortcut pressed in the caption sets; null if it is none of ours. */
export const markOfKeys = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Kind | null =>
  (ctrlKey || metaKey) && !altKey && !shiftKey ? (KEYS[key.toLowerCase()] ?? null) : null;

/** Sets and removes emphasis and links of the selected words of a caption. */
export function useCaptionMarks(
  marks: CaptionMarks | undefined,
  stretch: Stretch,
  onMarks: (marks: CaptionMarks | undefined) => void,
) {
  const [isLinking, setLinking] = useState(false);
  const isEmpty = stretch.end <= stretch.start;
  const has = (kind: Kind) => isMarked(marks, kind, stretch.start, stretch.end);
  return {
    isLinking,
    isEmpty,
    has,
    closeLink: () => setLinking(false),
    link: (href: string) => onMarks(setMark(marks, 'link', stretch, { href })),
    toggle: (kind: Kind) => {
      if (isEmpty) return;
      if (kind === 'link' && !has(kind)) setLinking(true);
      else onMarks(setMark(marks, kind, stretch, !has(kind)));
    },
  };
}

interface CaptionToolsProps {
  readonly setting: ReturnType<typeof useCaptionMarks>;
  readonly stretch: Stretch;
}

/** Back into the caption, with its words selected as they were. */
function goBack(from: HTMLElement, { start, end }: Stretch): void {
  const words = from.closest('.photo-field')?.querySelector('textarea');
  words?.focus();
  words?.setSelectionRange(start, end);
}

export function CaptionTools({ setting, stretch }: CaptionToolsProps) {
  const { isEmpty, isLinking, has, toggle } = setting;
  if (isLinking) return <LinkLine setting={setting} stretch={stretch} />;
  return (
    <span className="caption-tools" role="group" aria-label={strings.emphasisAndLinks} dir="ltr" lang="en">
      {TOOLS.map(({ kind, label, icon: Icon }) => (
        <button
          key={kind}
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={has(kind)}
          disabled={isEmpty}
          // The words stay selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => toggle(kind)}
        >
          <Icon aria-hidden />
        </button>
      ))}
    </span>
  );
}

function LinkLine({ setting, stretch }: CaptionToolsProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    // The block itself would leave its fields.
    event.stopPropagation();
    const address = event.key === 'Enter' ? linkAddress(typed) : null;
    setRefused(event.key === 'Enter' && address === null);
    if (event.key === 'Enter' && address === null) return;
    if (address !== null) setting.link(address);
    setting.closeLink();
    goBack(event.currentTarget, stretch);
  };
  return (
    <span className="caption-tools" dir="ltr" lang="en">
      <input
        autoFocus
        aria-label={strings.linkAddress}
        aria-invalid={refused}
        placeholder={strings.exampleAddress}
        inputMode="url"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
