import { describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { altSaysNothing } from '@shared/story/alt-says-nothing';
import { namesNobody } from '@shared/story/names-nobody';
import { run, storyWith } from '../../test/support/checked-story';
import { link, paragraph } from '../../test/support/story-blocks';
import { placeholdersIn } from './placeholder-words';

/** Inputs that were written by somebody who did not know the rules, each with whether it is to be found. */
// prettier-ignore
const NOBODY: readonly (readonly [language: string, credit: string, isFound: boolean])[] = [
  ['en', 'From the web', true], ['en', 'Screengrab', true], ['en', 'Photo by a friend', true],
  ['en', 'via Facebook', true], ['en', 'Handout', true], ['en', 'Pool', true], ['en', 'Web Summit/Handout', false],
  ['en', 'Courtesy Ann Unknown', false], ['en', 'see email', true],
  ['de', 'Quelle: Netz', true], ['de', 'Fotograf unbekannt', true], ['de', 'Petra Netz', false],
  ['fr', 'Crédit : DR', true], ['fr', 'Photo d’archives', true], ['fr', 'Auteur inconnu', true], ['fr', 'Jean Source', false],
  ['es', 'Foto: cortesía', true], ['es', 'Archivo', true], ['es', 'Tomada de internet', true], ['es', 'Archivo General de Indias', false],
  ['pt', 'Divulgação', true], ['pt', 'Foto: reprodução', true], ['pt', 'Arquivo pessoal', true], ['pt', 'Ana Reprodução Lima', false],
  ['ar', 'صورة من الإنترنت', true], ['ar', 'أرشيفية', true], ['ar', 'مصدر غير معروف', true], ['ar', 'محمد أرشيف', false],
  ['hi', 'फ़ोटो: इंटरनेट', true], ['hi', 'साभार', true], ['hi', 'अज्ञात', true], ['hi', 'राम कुमार', false],
  ['ru', 'Фото: из открытых источников', true], ['ru', 'Неизвестен', true], ['ru', 'Фото: соцсети', true], ['ru', 'Иван Неизвестный', false],
  ['it', 'Foto dal web', true], ['it', 'Da internet', true], ['nl', 'Eigen foto', true], ['nl', 'Fotograaf onbekend', true],
];

// prettier-ignore
const ALTS: readonly (readonly [text: string, isFound: boolean])[] = [
  ['IMG_2044', true], ['photo', true], ['A photo', true], ['Picture of', true], ['DSC00012.JPG', true], ['Screenshot 2026-11-02 at 14.03.11', true],
  ['alt text', true], ['Bild', true], ['no alt', true], ['lead-photo-final-v2', true], ['.', true], ['image1', true], ['WhatsApp Image 2026-05-01 at 10.00.00', true],
  ['A photo of a man who holds up a photo', false], ['Women queue at a water pump', false], ['Logo of the BBC', false], ['Bridge', false], ['IMG Academy pupils at training', false],
  ['Une image', true], ['صورة', true], ['fire', false], ['Graph: deaths per month', false], ['1', true], ['description here', true],
];

// prettier-ignore
const PLACEHOLDERS: readonly (readonly [text: string, isFound: boolean])[] = [
  ['What?? she asked.', true], ['(pls confirm spelling)', true], ['(please check the website for times)', false], ['(CHECK AGE)', true], ['(check against delivery)', false], ['It cost [₹?].', true], ['“Is it [£5]?” he asked.', false], ['C## is a note.', false], ['At 10:20 the train left.', false], 
  ['The bridge, TK metres long, shut.', true], ['He said (TK quote).', true], ['She bought it at TK Maxx in Leeds.', false], ['The fine was TK 500 crore, the bank said.', false],
  ['Taka (Tk) fell to Tk120.', false], ['NAME TK, 54, said so.', true], ['XX people died.', true], ['XXX Corps crossed at Nijmegen.', false],
  ['Super Bowl XXX drew a crowd.', false], ['Pope John XX never was.', false], ['She is XX years old.', true], ['He wears a size XXL shirt.', false],
  ['The film xXx starred Vin Diesel.', false], ['At XX:XX on Monday the train left.', true],   ['“They was [sic] late,” he said.', false], ['“He [the mayor] knew.”', false], ['[insert quote]', true], ['The council voted [CHECK] on Monday.', true], ['“We go [to] war […] soon.”', false],
  ['[name of minister] resigned.', true], ['It cost [£?] to build.', true], ['[Reuters] reported it.', false], ['“[L]eave now,” she said.', false], ['[photo here]', true], ['[…]', false], ['[...] to fill', false],
  ['Lorem ipsum dolor sit amet.', true], ['The column named “Lorem Ipsum” returns.', false], ['dolor sit amet, consectetur adipiscing', true],
  ['The mayor, ???, resigned.', true], ['He was ?? years old.', true], ['TODO: call the police', true], ['FIXME', true], ['The phrase to come was kept.', false], ['More to come', false],
  ['[quote to come]', true], ['TBC', true], ['The match is at 8 pm (TBC).', true], ['Venue (tbd)', true], ['The bank (TBC Group) grew.', false], ['HEADLINE HERE', true], ['XYZ Corp. sued.', false], ['Blah blah blah', true], ['___ people came.', true], ['(PLEASE CHECK)', true], ['## people came', true],
  ['Mix 3 TK1 kits', false], ['Chromosomes XX and XY differ.', false], ['“No XXX films,” the sign said.', false], ['00 people were hurt, police said.', true],
];

// prettier-ignore
const DOUBLES: readonly (readonly [names: readonly string[], line: string, isFound: boolean])[] = [
  [['Ann Reed'], 'By Ann Reed', true], [['Ann Reed'], 'By ANN REED in London', true], [['Ann Reed'], 'Ann Reed, Political editor', true], [['Ann Reed'], 'Ann Reed', true],
  [['Ann Reed'], 'By the time Ann Reed arrived, the fire was out.', false], [['Ann Reed'], 'Ann Reed wins the by-election', false],   [['Ann Reed', 'Bob Hale'], 'By Ann Reed and Bob Hale', true], [['Ann Reed'], 'By road and rail', false], [['Ann Reed'], 'By Christmas', false], [['Anne Müller'], 'Von Anne Müller', true],
  [['Anne Müller'], 'Von Angela Merkel war nichts zu hören.', false], [['Léa Roy'], 'Par Léa Roy', true], [['Léa Roy'], 'Par Toutatis', false], [['Ann Reed'], 'Reporting by Ann Reed', true],
  [['Ann Reed'], 'Words: Ann Reed', true], [['Ann Reed'], '— Ann Reed', true], [['Ann Reed'], 'Ann Reed | Staff writer', true], [['Ann Reed'], 'By Jove', false],
];

// prettier-ignore
const TRACKERS: readonly (readonly [text: string, isFound: boolean])[] = [
  ['https://example.com/a?utm_source=x', true], ['https://example.com/a?UTM_Medium=x&id=4', true], ['https://example.com/a?fbclid=abc', true], ['https://example.com/a?gclid=abc', true], ['https://example.com/a?igshid=abc', true],
  ['https://youtube.com/watch?v=abc', false], ['https://youtu.be/abc?si=xyz', true], ['https://x.com/a/status/1?s=20&t=abc', true], ['https://example.com/a?s=20', false], ['https://example.com/a?t=30', false],
  ['https://open.spotify.com/track/1?si=abc', true], ['https://shop.example/a?si=large', false], ['https://example.com/?ref=home', false], ['https://example.com/?mc_cid=1&mc_eid=2', true], ['https://example.com/?msclkid=1', true],
  ['https://www.google.com/url?q=https://example.org', true], ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org', true], ['https://www.google.com/search?q=a', false], ['https://t.co/abc', false], ['https://example.com/a#utm_source=x', true],
  ['https://example.com/page?_ga=1.2', true], ['https://example.com/?source=rss', false], ['https://example.com/?at_campaign=64&at_medium=RSS', true], ['https://example.com/?cmpid=abc', true], ['https://example.com/a?page=2&sort=asc', false], ['https://example.com/?dclid=1', true], ['https://example.com/?yclid=1', true],
  ['https://www.linkedin.com/posts/a?trk=public', true], ['https://www.tiktok.com/@a/video/1?_r=1&_t=abc', true], ['https://www.amazon.com/dp/B00?tag=site-20', true], ['https://maps.google.com/?ll=1,2&z=3', false], ['https://safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org', true],
];

describe('inputs of another hand', () => {
  it.each(NOBODY)('a credit in %s names nobody: “%s”: %s', (_language, credit, isFound) => {
    expect(namesNobody(credit)).toBe(isFound);
  });

  it.each(ALTS)('an alt text says nothing: “%s”: %s', (alt, isFound) => {
    expect(altSaysNothing(alt)).toBe(isFound);
  });

  it.each(PLACEHOLDERS)('words stand in for others: “%s”: %s', (words, isFound) => {
    expect(placeholdersIn(words).length > 0).toBe(isFound);
  });

  it.each(DOUBLES)('the byline %j is repeated by “%s”: %s', (names, line, isFound) => {
    const bylines = names.map((name) => ({ kind: 'person' as const, name }));
    const story = storyWith({ bylines, body: bodyOf([paragraph(line), paragraph('The bridge opened.')]) });
    expect(run(story).some(({ check }) => check === 'double-byline')).toBe(isFound);
  });

  it.each(TRACKERS)('a link tracks readers: %s: %s', (address, isFound) => {
    const story = storyWith({}, paragraph('See ', link(address)));
    expect(run(story).some(({ check }) => check === 'trackers')).toBe(isFound);
  });
});
