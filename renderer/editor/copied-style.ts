/** What a copied style says about words; everything else about it is the other program's looks. */
interface Meant {
  readonly tags: readonly string[];
  /** A tag that the style takes back: Google Docs wraps everything in a bold that is not. */
  readonly plain: boolean;
  /** Word's list level: `l0 level2 lfo1`. */
  readonly list: string | null;
}

function declarations(style: string): ReadonlyMap<string, string> {
  const pairs = style.split(';').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [
      line.slice(0, colon).trim().toLowerCase(),
      line
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ];
  });
  return new Map(pairs);
}

const RAISED: Readonly<Record<string, string>> = { super: 'sup', sub: 'sub' };

/** Reads bold, italic, underline, strikethrough, raised and lowered words, and Word's lists, out of a style. */
export function readCopiedStyle(style: string): Meant {
  const says = declarations(style);
  const weight = says.get('font-weight') ?? '';
  const line = says.get('text-decoration') ?? says.get('text-decoration-line') ?? '';
  const raised = RAISED[says.get('vertical-align') ?? ''];
  const list = says.get('mso-list');
  const tags = [
    (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) && 'strong',
    says.get('font-style') === 'italic' && 'em',
    line.includes('underline') && 'u',
    line.includes('line-through') && 's',
    raised,
  ];
  return {
    tags: tags.filter((tag) => typeof tag === 'string'),
    plain: weight === 'normal' || weight === '400' || says.get('font-style') === 'normal',
    // Word writes `Ignore` for the drawn marker, and is asked for it by that spelling.
    list: list === undefined ? null : list === 'ignore' ? 'Ignore' : list,
  };
}
