/** The few words that the page itself says, in the story's language. */
export interface Phrases {
  /** Before the names of people; empty where the language puts none there. */
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  readonly correction: string;
  readonly related: string;
  readonly topics: string;
}

const ENGLISH: Phrases = {
  by: 'By',
  published: 'Published',
  updated: 'Updated',
  correction: 'Correction',
  related: 'Related',
  topics: 'Topics',
};

const PHRASES: Readonly<Record<string, Phrases>> = {
  en: ENGLISH,
  hi: {
    by: '',
    published: 'प्रकाशित',
    updated: 'अपडेट',
    correction: 'भूल सुधार',
    related: 'संबंधित खबरें',
    topics: 'विषय',
  },
  mr: {
    by: '',
    published: 'प्रकाशित',
    updated: 'अद्ययावत',
    correction: 'दुरुस्ती',
    related: 'संबंधित बातम्या',
    topics: 'विषय',
  },
  bn: {
    by: '',
    published: 'প্রকাশ',
    updated: 'আপডেট',
    correction: 'সংশোধনী',
    related: 'সম্পর্কিত খবর',
    topics: 'বিষয়',
  },
  ta: {
    by: '',
    published: 'வெளியீடு',
    updated: 'புதுப்பிப்பு',
    correction: 'திருத்தம்',
    related: 'தொடர்புடையவை',
    topics: 'தலைப்புகள்',
  },
  ur: {
    by: '',
    published: 'اشاعت',
    updated: 'تازہ کاری',
    correction: 'تصحیح',
    related: 'متعلقہ خبریں',
    topics: 'موضوعات',
  },
  ar: {
    by: '',
    published: 'نُشر',
    updated: 'آخر تحديث',
    correction: 'تصحيح',
    related: 'مواضيع ذات صلة',
    topics: 'مواضيع',
  },
  he: {
    by: 'מאת',
    published: 'פורסם',
    updated: 'עודכן',
    correction: 'תיקון',
    related: 'קשורים',
    topics: 'נושאים',
  },
  fr: {
    by: 'Par',
    published: 'Publié',
    updated: 'Mis à jour',
    correction: 'Correction',
    related: 'À lire aussi',
    topics: 'Thèmes',
  },
  es: {
    by: 'Por',
    published: 'Publicado',
    updated: 'Actualizado',
    correction: 'Corrección',
    related: 'Relacionado',
    topics: 'Temas',
  },
  de: {
    by: 'Von',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    correction: 'Korrektur',
    related: 'Mehr dazu',
    topics: 'Themen',
  },
};

/** The first subtag of a BCP 47 tag: `hi` of `hi-IN`. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** The page's own words in this language (BCP 47); English where Copydesk does not know it. */
export const phrasesFor = (language: string): Phrases => PHRASES[primaryLanguage(language)] ?? ENGLISH;
