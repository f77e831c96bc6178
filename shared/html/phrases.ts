/** The few words that the page itself says, in the story's language. */
export interface Phrases {
  /** Before the names of people; empty if the language puts none there. */
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  readonly correction: string;
  readonly related: string;
  readonly topics: string;
  /** Before a credit, with its colon; where the house prints no wording of its own choice. */
  readonly credit: string;
}

type Row = readonly [
  by: string,
  published: string,
  updated: string,
  correction: string,
  related: string,
  topics: string,
  credit: string,
];

/** One row a language, by its first subtag. What newspapers of that language print. */
const ROWS: Readonly<Record<string, Row>> = {
  en: ['By', 'Published', 'Updated', 'Correction', 'Related', 'Topics', 'Photo Courtesy:'],
  hi: ['', 'प्रकाशित', 'अपडेट', 'भूल सुधार', 'संबंधित खबरें', 'विषय', 'फ़ोटो साभार:'],
  mr: ['', 'प्रकाशित', 'अद्ययावत', 'दुरुस्ती', 'संबंधित बातम्या', 'विषय', 'छायाचित्र:'],
  ne: ['', 'प्रकाशित', 'अपडेट', 'सच्याइ', 'सम्बन्धित समाचार', 'विषय', 'तस्बिर:'],
  bn: ['', 'প্রকাশ', 'আপডেট', 'সংশোধনী', 'সম্পর্কিত খবর', 'বিষয়', 'ছবি:'],
  as: ['', 'প্ৰকাশ', 'আপডেট', 'সংশোধনী', 'সম্পৰ্কীয় বাতৰি', 'বিষয়', 'ছবি:'],
  ta: ['', 'வெளியீடு', 'புதுப்பிப்பு', 'திருத்தம்', 'தொடர்புடையவை', 'தலைப்புகள்', 'படம்:'],
  te: ['', 'ప్రచురణ', 'నవీకరణ', 'సవరణ', 'సంబంధిత వార్తలు', 'అంశాలు', 'ఫోటో:'],
  gu: ['', 'પ્રકાશિત', 'અપડેટ', 'સુધારો', 'સંબંધિત સમાચાર', 'વિષયો', 'તસવીર:'],
  kn: ['', 'ಪ್ರಕಟಣೆ', 'ನವೀಕರಣ', 'ತಿದ್ದುಪಡಿ', 'ಸಂಬಂಧಿತ ಸುದ್ದಿ', 'ವಿಷಯಗಳು', 'ಚಿತ್ರ:'],
  ml: ['', 'പ്രസിദ്ധീകരിച്ചത്', 'പുതുക്കിയത്', 'തിരുത്ത്', 'ബന്ധപ്പെട്ട വാർത്തകൾ', 'വിഷയങ്ങൾ', 'ചിത്രം:'],
  pa: ['', 'ਪ੍ਰਕਾਸ਼ਿਤ', 'ਅੱਪਡੇਟ', 'ਸੋਧ', 'ਸੰਬੰਧਿਤ ਖ਼ਬਰਾਂ', 'ਵਿਸ਼ੇ', 'ਤਸਵੀਰ:'],
  ur: ['', 'اشاعت', 'تازہ کاری', 'تصحیح', 'متعلقہ خبریں', 'موضوعات', 'تصویر:'],
  ar: ['', 'نُشر', 'آخر تحديث', 'تصحيح', 'مواضيع ذات صلة', 'مواضيع', 'الصورة:'],
  fa: ['', 'انتشار', 'به‌روزرسانی', 'تصحیح', 'مطالب مرتبط', 'موضوعات', 'عکس:'],
  he: ['מאת', 'פורסם', 'עודכן', 'תיקון', 'קשורים', 'נושאים', 'צילום:'],
  fr: ['Par', 'Publié', 'Mis à jour', 'Correction', 'À lire aussi', 'Thèmes', 'Photo\u00a0:'],
  es: ['Por', 'Publicado', 'Actualizado', 'Corrección', 'Relacionado', 'Temas', 'Foto:'],
  pt: ['Por', 'Publicado', 'Atualizado', 'Correção', 'Leia também', 'Temas', 'Foto:'],
  it: ['Di', 'Pubblicato', 'Aggiornato', 'Correzione', 'Leggi anche', 'Temi', 'Foto:'],
  de: ['Von', 'Veröffentlicht', 'Aktualisiert', 'Korrektur', 'Mehr dazu', 'Themen', 'Foto:'],
};

const PHRASES = new Map(
  Object.entries(ROWS).map(([language, row]): [string, Phrases] => {
    const [by, published, updated, correction, related, topics, credit] = row;
    return [language, { by, published, updated, correction, related, topics, credit }];
  }),
);
const ENGLISH = PHRASES.get('en')!;

/** The first subtag of a BCP 47 tag: `hi` of `hi-IN`. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** Languages of the Arabic script, whose comma is turned. */
const TURNED_COMMA: ReadonlySet<string> = new Set(['ar', 'ckb', 'fa', 'ks', 'ps', 'sd', 'ug', 'ur']);

/** The comma of this language (BCP 47), with its space. */
export const commaFor = (language: string): string =>
  TURNED_COMMA.has(primaryLanguage(language)) ? '، ' : ', ';

/** The page's own words in this language (BCP 47); English where Copydesk does not know it. */
export const phrasesFor = (language: string): Phrases => PHRASES.get(primaryLanguage(language)) ?? ENGLISH;

/** Every wording that a page may print before a credit where the house has chosen none. */
export const creditWordings: readonly string[] = [
  ...new Set([...PHRASES.values()].map(({ credit }) => credit)),
];
