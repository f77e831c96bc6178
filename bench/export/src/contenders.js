import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { renderPage } from '@shared/page/page';
import { newStory } from '@shared/document/story';
import { parseStory, encodeStory } from '../../../electron/desk/story-document';
import { plainHtml } from './plain-recursion.js';
import { sampleBody } from './sample-story.js';

const options = { house: defaultHouse() };

/** The peers bring a DOM along; only the processes that measure them load it. */
const peers = () => import('./peers.js');

const storyOf = (body) => newStory({ headline: 'Bench', slug: 'bench', body });

/**
 * Who prints what. Each is given the same body once and returns the function that is measured: the HTML as a string or
 * a promise of it. The first of each group is the one that the others are compared with.
 */
export const fromTree = {
  'Copydesk toHtml': (body) => {
    const story = storyOf(body);
    return () => toHtml(story, options).markup;
  },
  'plain recursion over the tree (no checks, no page)': (body) => () => plainHtml(body.root),
  'Ghost kg-lexical-html-renderer': async (body) => {
    const { ghostHtml } = await peers();
    return () => ghostHtml(body);
  },
  '@lexical/html in jsdom': async (body) => {
    const { lexicalHtml } = await peers();
    return () => lexicalHtml(body);
  },
};

export const fromJson = {
  'Copydesk: parse and toHtml': (body) => {
    const stored = encodeStory(storyOf(body)).json;
    return () => toHtml(JSON.parse(stored), options).markup;
  },
  'Copydesk: parse, validate every block, toHtml': (body) => {
    const stored = encodeStory(storyOf(body)).json;
    return () => toHtml(parseStory(stored), options).markup;
  },
  'Copydesk: parse, validate, whole page': (body) => {
    const stored = encodeStory(storyOf(body)).json;
    return () => renderPage(parseStory(stored), options);
  },
  'Ghost kg-lexical-html-renderer': async (body) => {
    const { ghostHtml } = await peers();
    const stored = JSON.stringify(body);
    return () => ghostHtml(stored);
  },
  '@lexical/html in jsdom': async (body) => {
    const { lexicalHtml } = await peers();
    const stored = JSON.stringify(body);
    return () => lexicalHtml(stored);
  },
};

export const groups = { fromTree, fromJson };

/** The body as it is met in every use: read from JSON, not as it was put together here. */
const storedBody = (words) => JSON.parse(JSON.stringify(sampleBody(words)));

export const contender = (group, name, words) => groups[group][name](storedBody(words));
