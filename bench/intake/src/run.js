import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { defaultHouse } from '@shared/house/house';
import { intakeJson } from '@shared/intake/intake-json';
import { readPage } from '@shared/intake/pages/read-page';
import { takeInDocument, takeInText } from '@shared/intake/take-in';
import { isSameHeadline, scoreOf } from './score.js';

/** What a run must reach. A floor only rises. */
const FLOORS = JSON.parse(readFileSync(new URL('../floors.json', import.meta.url), 'utf8'));

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder of the article extraction benchmark: npm run bench:intake -- <folder>');
  process.exit(2);
}

const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'));
const textFolder = join(folder, 'texts');
const names = readdirSync(join(folder, 'html')).sort();

function readMarkup(name) {
  const bytes = readFileSync(join(folder, 'html', name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function take(read) {
  try {
    const { story, report } = read();
    return { text: intakeJson(story, report).text, headline: story.headline };
  } catch (failure) {
    console.error(failure.message);
    return { text: '', headline: '' };
  }
}

const options = (name) => ({ house: defaultHouse(), source: name });
const pages = [];
for (const name of names) {
  const id = name.replace(/\.html(?:\.gz)?$/, '');
  const markup = readMarkup(name);
  const peer = new Readability(parseHTML(markup).document).parse();
  const page = take(() => takeInDocument(readPage(markup), options(name)));
  let text = null;
  try {
    const copied = readFileSync(join(textFolder, `${id}.txt`), 'utf8');
    text = take(() => takeInText(copied, options(name)));
  } catch {
    // The texts are made by hand; see README.md.
  }
  pages.push({ wanted: truth[id].articleBody, page, text, peer: peer?.textContent ?? '' });
}

const rows = [
  ['pages, Copydesk', scoreOf(pages.map(({ wanted, page }) => [wanted, page.text])), FLOORS.pages],
  ['pages, Readability alone', scoreOf(pages.map(({ wanted, peer }) => [wanted, peer])), null],
];
const texts = pages.filter(({ text }) => text !== null);
if (texts.length > 0)
  rows.push([
    'all text of a page, Copydesk',
    scoreOf(texts.map(({ wanted, text }) => [wanted, text.text])),
    FLOORS.texts,
  ]);

let failed = false;
for (const [name, { f1, precision, recall }, floor] of rows) {
  const isLow = floor && (f1 < floor.f1 || recall < floor.recall);
  failed ||= isLow;
  const [f, p, r] = [f1, precision, recall].map((number) => number.toFixed(3));
  console.log(
    `${name}: F1 ${f}, precision ${p}, recall ${r}${isLow ? ` (floor: F1 ${floor.f1}, recall ${floor.recall})` : ''}`,
  );
}
if (texts.length > 0) {
  const same = texts.filter(({ page, text }) => isSameHeadline(page.headline, text.headline)).length;
  console.log(`headline of a page's text as that of the page itself: ${same} of ${texts.length}`);
  failed ||= same < FLOORS.headlines;
}
process.exit(failed ? 1 : 0);
