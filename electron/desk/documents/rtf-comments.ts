import { type Aside, cutAbout, MAX_ABOUT, whenSaid } from './asides';
import { unpackTime } from './rtf-charset';

/** Comments of an RTF file: the words that each is about come first, then its author, then the comment itself. */
export class RtfComments {
  private author = '';
  /** As Word packs it. */
  private date = '';
  private id = '';
  private readonly ranges = new Map<string, { text: string; isOpen: boolean }>();

  set(part: 'atnauthor' | 'atnref' | 'atndate', text: string): void {
    if (part === 'atnauthor') this.author = text;
    else if (part === 'atnref') this.id = text;
    else this.date = text;
  }

  begin(id: string): void {
    this.ranges.set(id, { text: '', isOpen: true });
  }

  end(id: string): void {
    const range = this.ranges.get(id);
    if (range) range.isOpen = false;
  }

  /** Words of the text, which a comment may be about. */
  hear(words: string): void {
    for (const range of this.ranges.values())
      if (range.isOpen && range.text.length <= MAX_ABOUT) range.text += words;
  }

  /** The comment with the details that came before it. */
  take(text: string): Aside {
    const { author, date, id } = this;
    this.author = this.date = this.id = '';
    return {
      is: 'left',
      text: text.replaceAll(/\s+/gu, ' '),
      reason: 'document comment',
      ...(author && { by: author }),
      ...whenSaid(unpackTime(Number(date) || 0) ?? ''),
      ...cutAbout(this.ranges.get(id)?.text ?? ''),
    };
  }
}
