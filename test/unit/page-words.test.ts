import { House } from '@shared/house/house';
import { digitalSourceType } from '@shared/story/digital-source-type';
import type { Story } from '@shared/document/story';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../support/fixture-pages';
import { fixtureStory } from '../support/fixture-stories';
import { readPage } from '../support/read-page';

describe('the words that a page says itself', () => {
  const inLanguage = (language: string) =>
    readPage(
      pageOf({
        ...fixtureStory('all-blocks'),
        language,
        bylines: [{ kind: 'person', name: 'Asha Rao' }],
      }),
    ).all;
  const first = (language: string) => {
    const all = inLanguage(language);
    return {
      published: all('.published')[0]!.split(' ')[0],
      correction: all('.correction strong')[0],
      related: all('.related h2')[0],
      topics: all('.topics h2')[0],
      credit: all('.photo-credit')[0]!.split(':')[0],
      byline: all('.byline')[0],
    };
  };

  it.each([
    ['hi', 'प्रकाशित', 'भूल सुधार', 'संबंधित खबरें', 'विषय', 'फ़ोटो साभार', 'Asha Rao'],
    ['bn', 'প্রকাশ', 'সংশোধনী', 'সম্পর্কিত খবর', 'বিষয়', 'ছবি', 'Asha Rao'],
    ['ar', 'نُشر', 'تصحيح', 'مواضيع ذات صلة', 'مواضيع', 'الصورة', 'Asha Rao'],
    ['ur', 'اشاعت', 'تصحیح', 'متعلقہ خبریں', 'موضوعات', 'تصویر', 'Asha Rao'],
    ['fr', 'Publié', 'Correction', 'À lire aussi', 'Thèmes', 'Photo\u00a0', 'Par Asha Rao'],
    ['de', 'Veröffentlicht', 'Korrektur', 'Mehr dazu', 'Themen', 'Foto', 'Von Asha Rao'],
    ['es', 'Publicado', 'Corrección', 'Relacionado', 'Temas', 'Foto', 'Por Asha Rao'],
    ['sw', 'Published', 'Correction', 'Related', 'Topics', 'Photo Courtesy', 'By Asha Rao'],
  ])('are in the story’s language, English where none is known (%s)', (language, ...words) => {
    const [published, correction, related, topics, credit, byline] = words;
    expect(first(language)).toEqual({ published, correction, related, topics, credit, byline });
  });

  it('are the house’s where it has chosen its credit wording', () => {
    const house = House.parse({ creditWording: 'Photo Courtesy:' });
    const page = pageOf(fixtureStory('hindi'), house);
    expect(readPage(page).all('.photo-credit')).toEqual(['Photo Courtesy: पीटीआई']);
  });

  it('name a picture that was made with AI in the house’s own words, where it has chosen some', () => {
    const noteIn = (story: Story, house?: House) => readPage(pageOf(story, house)).all('.photo-ai');
    const made = (language: string, term: string): Story => {
      const story = fixtureStory('all-blocks');
      const photos = Object.entries(story.photos).slice(0, 1);
      const type = digitalSourceType(term);
      const changed = photos.map(([id, photo]) => [id, { ...photo, digitalSourceType: type }] as const);
      return { ...story, language, photos: { ...story.photos, ...Object.fromEntries(changed) } };
    };
    const [whole, part] = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'];
    expect(noteIn(made('hi', whole))).toEqual(['एआई से बनाई गई तस्वीर']);
    expect(noteIn(made('ur', part))).toEqual(['جزوی طور پر اے آئی سے بنائی گئی تصویر']);
    const house = House.parse({ aiWording: { whole: ' Drawn by a machine ', part: '' } });
    expect(noteIn(made('hi', whole), house)).toEqual(['Drawn by a machine']);
    expect(noteIn(made('en', part), house)).toEqual(['Image made in part with AI']);
  });
});
