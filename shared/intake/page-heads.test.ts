import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { intakeJson } from './intake-json';
import { takeInText } from './take-in';

const house = defaultHouse();
const COPY = [
  'The ferry across the Lowmarket sound sails again from Monday, the harbour office said in a notice to islanders.',
  'Two winters of repairs have kept it in the yard, and the island’s only shop was supplied by air for most of that time.',
];
const HEADLINE = 'The ferry sails again after two winters of repairs';
const TIME = '6 March 2024, 17:48 IST';
const AT = '2024-03-06T17:48:00+05:30';

function take(...lines: readonly string[]) {
  const { story, report } = takeInText(lines.join('\n\n'), { house, source: 'a.txt' });
  return { ...intakeJson(story, report), story, names: story.bylines.map(({ name }) => name) };
}

describe('the headline', () => {
  it('may have three words, over a deck that has more of the copy’s', () => {
    const deck = 'The island’s boat is back in service after two winters of costly repairs in the yard';
    const { story } = take('Ferry sails again', deck, 'By Asha Rao', TIME, ...COPY);
    expect(story).toMatchObject({ headline: 'Ferry sails again', deck });
  });

  it('is no section of three words that the copy does not speak of', () => {
    const headline = 'The island’s boat is back in service after two winters of costly repairs in the yard';
    expect(take('Island and Coast', headline, 'By Asha Rao', TIME, ...COPY).story.headline).toBe(headline);
  });

  it('is the line under the time, if only the site’s name or a section is over it', () => {
    for (const over of ['Coastal Mirror', 'Island']) {
      const { story, text } = take(over, TIME, HEADLINE, ...COPY);
      expect(story).toMatchObject({ headline: HEADLINE, bylines: [], firstPublished: AT });
      expect(text.split('\n\n')).toEqual(COPY);
    }
  });

  it('stays over the time, if it is two words that the copy has both', () => {
    const deck = 'Council pays for the repairs of the boat';
    expect(take('Ferry repairs', 'By Asha Rao', TIME, deck, ...COPY).story.headline).toBe('Ferry repairs');
  });
});

describe('the name of a site', () => {
  const notice = '© 2024 Coastal Mirror';

  it.each([['Coastal Mirror', TIME], [`Coastal Mirror - ${TIME}`], [`Coastal Mirror | ${TIME}`]])(
    'over or before the time signs no story: %s',
    (...lines) => {
      const { names, story } = take(HEADLINE, ...lines, ...COPY, notice);
      expect(names).toEqual([]);
      expect(story.firstPublished).toBe(AT);
    },
  );

  it('is known by the title of its window as well', () => {
    const title = `${HEADLINE} - Coastal Mirror`;
    expect(take(title, HEADLINE, 'Coastal Mirror', TIME, ...COPY).names).toEqual([]);
  });

  it('is a person’s, where the page does not call itself so', () => {
    expect(take(HEADLINE, 'Asha Rao', TIME, ...COPY, notice).names).toEqual(['Asha Rao']);
    expect(take(HEADLINE, 'By Coastal Mirror', TIME, ...COPY, notice).names).toEqual(['Coastal Mirror']);
  });

  it('may be an address before the time', () => {
    const { story, names } = take(HEADLINE, `coastalmirror.example | Asha Rao | ${TIME}`, ...COPY);
    expect(story.firstPublished).toBe(AT);
    expect(names).toEqual(['Asha Rao']);
  });
});

describe('a time of day on a line of its own', () => {
  it.each([
    ['6 March 2024', '17:48 IST'],
    ['Published 6 March 2024', '5:48 pm'],
    ['17:48', '6 March 2024'],
    ['By Asha Rao, 6 March 2024', '17:48'],
  ])('is that of the date beside it: %s, %s', (one, other) => {
    const { story, text } = take(HEADLINE, one, other, ...COPY);
    expect(story.firstPublished).toBe(AT);
    expect(text.split('\n\n')).toEqual(COPY);
  });

  it('is none of a date that has one, nor that of an update', () => {
    expect(take(HEADLINE, TIME, '19:20', ...COPY).story.firstPublished).toBe(AT);
    expect(take(HEADLINE, '6 March 2024', 'Updated 19:20', ...COPY).story.firstPublished).toBe(
      '2024-03-06T00:00:00+05:30',
    );
  });
});

describe('a byline', () => {
  it.each([
    'By Asha Rao +ITV',
    'Asha Rao + New Delhi',
    'By Asha Rao Share Tweet',
    'By Asha Rao | Share | Photos: Leo Das',
    'By Asha Rao and photographs by Leo Das',
    'By Asha Rao, Photography Leo Das',
    'By Asha Rao and Leo Das (photos)',
    'Words by Asha Rao, pictures by Leo Das',
    'By Asha Rao, Asha Rao reports',
    'Asha Rao reports',
    'Asha Rao reports from Lowmarket',
    'Penulis Asha Rao | Editor Leo Das',
  ])('names who wrote the story, once and nobody else: %s', (line) => {
    expect(take(HEADLINE, line, TIME, ...COPY).names).toEqual(['Asha Rao']);
    expect(take(HEADLINE, `${line} | ${TIME}`, ...COPY).names).toEqual(['Asha Rao']);
  });

  it('names both whose names a plus joins', () => {
    expect(take(HEADLINE, 'By Asha Rao + Leo Das', TIME, ...COPY).names).toEqual(['Asha Rao', 'Leo Das']);
  });

  it('is said once, where a line under it says it again', () => {
    expect(take(HEADLINE, 'By Asha Rao', TIME, 'Asha Rao reports', ...COPY).names).toEqual(['Asha Rao']);
  });

  it('may stand under the copy, where no other line signs it', () => {
    expect(take(HEADLINE, TIME, ...COPY, 'Asha Rao reports from Lowmarket').names).toEqual(['Asha Rao']);
  });

  it('is no picture’s credit with its day', () => {
    const { story, names } = take(HEADLINE, ...COPY, `Photo: Asha Rao | ${TIME}`);
    expect(names).toEqual([]);
    expect(Object.values(story.photos)).toHaveLength(1);
  });

  it('stands over the headline of a page that was copied whole', () => {
    const menu = (name: string): string[] => Array.from({ length: 30 }, (_, at) => `${name} ${at + 1}`);
    const german = [
      'Die Fähre zur Insel fährt ab Montag wieder, sagte das Hafenamt den Bewohnern am Morgen auf dem Kai der Stadt.',
      'Das erste Boot legt um sechs Uhr früh mit Brot, Post und dem neuen Klavier der Schule ab, auf das alle gewartet haben.',
      'Zwei Winter lang lag es in der Werft, und der einzige Laden der Insel wurde in dieser Zeit aus der Luft versorgt, sagte sie.',
      'Eine Fahrt kostet so viel wie vor den Reparaturen, sagte das Amt, und Kinder der Insel fahren bis zum Sommer umsonst mit.',
      'Der alte Fahrplan gilt bis zum Herbst, mit einem späten Boot am Freitag, und ein neuer wird mit den Bewohnern gemacht.',
      'Wir sind lange genug gerudert, sagte der Lehrer der Insel, der seine Schüler zweimal in der Woche hinüber gebracht hat.',
    ];
    const { names, story } = take(
      ...menu('Hafen'),
      'Von Lena Vogt publiziert am 6. März 2024',
      'Die Fähre fährt nach zwei Wintern wieder',
      ...german,
      ...menu('Insel'),
    );
    expect(story.headline).toBe('Die Fähre fährt nach zwei Wintern wieder');
    expect(names).toEqual(['Lena Vogt']);
  });
});

describe('a list of what is read most', () => {
  it.each(['Most read', 'I più letti', 'Ultima ora'])(
    'may have its numbers on lines of their own: %s',
    (over) => {
      const listed = ['1', 'Mayor resigns after lunch row', '2', 'School gets its piano at last'];
      const { text, leftOut } = take(HEADLINE, TIME, ...COPY, over, ...listed);
      expect(text.split('\n\n')).toEqual(COPY);
      expect(leftOut.map((line) => line.text)).toEqual([over, ...listed]);
    },
  );
});

describe('a dateline', () => {
  const ID = 'Feri ke pulau itu berlayar lagi mulai hari Senin, kata kantor pelabuhan kepada warga pulau.';
  const IT = 'Il traghetto per l’isola torna a navigare lunedì, ha detto l’ufficio del porto agli abitanti.';
  const TR = 'Ada vapuru pazartesi günü yeniden yola çıkıyor, dedi liman müdürlüğü iskeledeki adalılara.';
  const MORE = 'Kapal pertama berangkat pukul enam pagi dengan roti, surat dan piano baru sekolah itu.';

  it.each([
    ['Bantaeng', [], 'Bantaeng - ', ID],
    ['Porto Ercole', [], 'Porto Ercole – ', IT],
    ['AOSTA', ['ANSA'], '(ANSA) - AOSTA, 09 GEN - ', IT],
    ['BODRUM', ['Elif DENİZ'], 'Elif DENİZ/BODRUM, (DHA) - ', TR],
    ['BODRUM (Muğla)', ['Elif DENİZ', 'Can ÖZ'], 'Elif DENİZ-Can ÖZ/BODRUM (Muğla), (DHA)\n', TR],
  ])('%s', (place, signed, prefix, paragraph) => {
    const { story, text, names } = take(paragraph.slice(0, 30), TIME, `${prefix}${paragraph}`, MORE);
    expect(story.dateline).toBe(place);
    expect(names).toEqual(signed);
    expect(text.split('\n\n')).toEqual([paragraph, MORE]);
  });

  it('is no label, and in English no words that the copy does not name as a place', () => {
    for (const label of ['Update', 'Live', 'Island View'])
      expect(take(HEADLINE, TIME, `${label} - ${COPY[0]}`, COPY[1]!).story.dateline).toBe('');
    expect(take('Feri berlayar lagi hari Senin', TIME, `Update - ${ID}`, MORE).story.dateline).toBe('');
  });
});
