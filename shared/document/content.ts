import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import {
  OWN,
  type ContentBlock,
  type ContentContext,
  type ContentRun,
  type ContentRuns,
  type Written,
} from '../block-contract/content';
import { wordsOf } from '../block-contract/words-of';
import type { House } from '../house/house';
import { directionOf } from '../story/language';
import { passageLanguage } from '../story/passage-language';
import { levelHeadings } from './heading-levels';
import { topBlocksOf } from './nodes';
import type { Story } from './story';

/**
 * What a story says in its body, as a tree that is independent of any form; see {@link ContentBlock}. Plain text is written from it
 * (`plain-text.ts`), and so is every future form. Only HTML is written from the nodes, and a test holds both to the same words.
 *
 * @param house words credits and headings of the page; passages in other languages are found
 */
export function storyContent(
  { body, photos, language }: Pick<Story, 'body' | 'photos' | 'language'>,
  house: House,
): readonly ContentBlock[] {
  return new StoryContent(photos, { house, language }).blocks(levelHeadings(topBlocksOf(body)), OWN);
}

/** The content of some blocks as they were written, each by itself: in no language, credits without their wording. */
export function blockContents(
  blocks: readonly BodyNode[],
  photos: Story['photos'],
): readonly (readonly ContentBlock[])[] {
  const context = new StoryContent(photos);
  return blocks.map((node) => context.blocks([node], OWN));
}

interface Known {
  readonly house: House;
  readonly language: string;
}

class StoryContent implements ContentContext {
  readonly photos: Story['photos'];
  readonly house: House | null;
  readonly language: string;
  readonly findsPassages: boolean;

  constructor(photos: Story['photos'], known: Known | null = null) {
    this.photos = photos;
    this.house = known?.house ?? null;
    this.language = known?.language ?? '';
    this.findsPassages = known !== null;
  }

  readonly passageIn: ContentContext['passageIn'] = (text) => {
    const lang = this.findsPassages ? passageLanguage(text, this.language) : null;
    return lang === null ? null : { lang, dir: directionOf(lang) };
  };

  readonly passageOf: ContentContext['passageOf'] = (nodes) =>
    this.findsPassages ? this.passageIn(wordsOf(nodes)) : null;

  readonly runs = (nodes: readonly BodyNode[], written: Written): ContentRuns => {
    const runs: ContentRun[] = [];
    let last: BodyNode | undefined;
    for (const node of nodes) {
      const block = findBlock(node.type);
      if (block?.place !== 'inline') continue;
      const said = block.toContent(node, this, written);
      const [before, first] = [runs.at(-1), said[0]];
      // Two adjacent links stay two, even if they lead to the same place.
      if (before && first && !last?.children && !node.children && isSetAlike(before, first))
        runs.splice(-1, 1, { ...before, text: before.text + first.text }, ...said.slice(1));
      else runs.push(...said);
      last = node;
    }
    return runs;
  };

  readonly blocks = (nodes: readonly BodyNode[], around: Written): readonly ContentBlock[] => {
    const blocks: ContentBlock[] = [];
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      const block = findBlock(node.type);
      if (!block) continue;
      if (block.place !== 'inline') {
        blocks.push(...block.toContent(node, this, around));
        continue;
      }
      let end = at + 1;
      while (end < nodes.length && findBlock(nodes[end]!.type)?.place === 'inline') end++;
      const runs = this.runs(nodes.slice(at, end), around);
      if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
      at = end - 1;
    }
    return blocks;
  };
}

const isSetAlike = (a: ContentRun, b: ContentRun): boolean =>
  a.href === b.href && (a.marks === b.marks || a.marks.join() === b.marks.join());
