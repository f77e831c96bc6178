import type { Element, Node } from '@xmldom/xmldom';
import { type Aside, cutAbout, MAX_ABOUT, whenSaid } from './asides';
import type { Fate, Who } from './paragraph-writer';
import { attr, childOf, childrenOf, elementsIn, isWithin, nameOf } from './xml-tree';

/** The words of a piece of a document that stays out of the copy. */
export function wordsOf(node: Node): string {
  let words = '';
  const open: Node[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.nodeType === 3 && isWithin(at, 'p', node, 'h')) words += at.nodeValue ?? '';
    if (/^(?:s|tab|line-break)$/.test(nameOf(at))) words += ' ';
    if (/^[ph]$/.test(nameOf(at)) && words !== '') words += ' ';
    for (let child = at.lastChild; child; child = child.previousSibling) open.push(child);
  }
  return words;
}

const says = (element: Element | null, name: string): string =>
  (element && childOf(element, name)?.textContent) ?? '';

/** Who made a change or a comment, and when. */
const whoOf = (element: Element | null): Who => {
  const by = says(element, 'creator');
  return { ...(by && { by }), ...whenSaid(says(element, 'date')) };
};

/** The tracked changes and comments of an OpenDocument text, while it is read. */
export class OdtMarks {
  private readonly regions = new Map<string, { readonly who: Who; readonly deleted: string | null }>();
  private readonly inserted = new Set<string>();
  private readonly comments = new Map<string, { aside: Aside & { is: 'left' }; about: string }>();
  private ends: ReadonlySet<string> = new Set();

  /** Notes what the text says about its changes. */
  read(text: Element): void {
    this.ends = new Set(elementsIn(text, 'annotation-end').map((end) => attr(end, 'name')));
    for (const region of elementsIn(text, 'changed-region')) {
      const [change] = childrenOf(region);
      if (!change || !/^(?:insertion|deletion)$/.test(nameOf(change))) continue;
      const deleted = nameOf(change) === 'deletion' ? wordsOf(change) : null;
      this.regions.set(attr(region, 'id'), { who: whoOf(childOf(change, 'change-info')), deleted });
    }
  }

  beginInsertion(id: string): void {
    this.inserted.add(id);
  }

  endInsertion(id: string): void {
    this.inserted.delete(id);
  }

  /** What to report about words at this place. */
  fate(): Fate {
    for (const id of this.inserted) {
      const region = this.regions.get(id);
      if (region) return { is: 'inserted', who: region.who };
    }
    return { is: 'said' };
  }

  /** What was deleted at a place; null when nothing was. */
  deletion(id: string): { readonly words: string; readonly fate: Fate } | null {
    const region = this.regions.get(id);
    if (region?.deleted == null) return null;
    return { words: region.deleted, fate: { is: 'deleted', who: region.who } };
  }

  /** Words of the text, which a comment may be about. */
  hear(words: string): void {
    for (const comment of this.comments.values())
      if (comment.about.length <= MAX_ABOUT) comment.about += words;
  }

  /** A comment about a place; null for one about words, which comes at their end. */
  comment(element: Element): Aside | null {
    const aside = {
      is: 'left',
      text: wordsOf(element),
      reason: 'document comment',
      ...whoOf(element),
    } as const;
    const name = attr(element, 'name');
    if (name === '' || !this.ends.has(name)) return aside;
    this.comments.set(name, { aside, about: '' });
    return null;
  }

  endComment(name: string): Aside | null {
    const comment = this.comments.get(name);
    this.comments.delete(name);
    return comment ? { ...comment.aside, ...cutAbout(comment.about) } : null;
  }

  /** Comments whose words have no end in the text. */
  rest(): readonly Aside[] {
    return [...this.comments.values()].map(({ aside }) => aside);
  }
}
