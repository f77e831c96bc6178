/** The few words that the page itself says, in the story's language. */
export interface Phrases {
  /** Before the names of people; empty if the language puts none there. */
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  readonly correction: string;
  readonly related: string;
  readonly topics: string;
  /** Before a credit, with its colon; if the house prints no wording of its own choice. */
  readonly credit: string;
  /** Under a picture; if the house has no words of its own. */
  readonly madeWithAi: string;
  readonly partlyWithAi: string;
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

/** Under a picture that was made with AI, and under one of which a part was; for the same languages. */
const AI: Readonly<Record<string, readonly [madeWithAi: string, partlyWithAi: string]>> = {
  en: ['Image made with AI', 'Image made in part with AI'],
  hi: ['एआई से बनाई गई तस्वीर', 'आंशिक रूप से एआई से बनाई गई तस्वीर'],
  mr: ['एआयने तयार केलेले छायाचित्र', 'अंशतः एआयने तयार केलेले छायाचित्र'],
  ne: ['एआईबाट बनाइएको तस्बिर', 'आंशिक रूपमा एआईबाट बनाइएको तस्बिर'],
  bn: ['এআই দিয়ে তৈরি ছবি', 'আংশিকভাবে এআই দিয়ে তৈরি ছবি'],
  as: ['এআইৰে তৈয়াৰ কৰা ছবি', 'আংশিকভাৱে এআইৰে তৈয়াৰ কৰা ছবি'],
  ta: ['செயற்கை நுண்ணறிவால் உருவாக்கிய படம்', 'பகுதியளவு செயற்கை நுண்ணறிவால் உருவாக்கிய படம்'],
  te: ['ఏఐతో రూపొందించిన చిత్రం', 'పాక్షికంగా ఏఐతో రూపొందించిన చిత్రం'],
  gu: ['એઆઈથી બનાવેલી તસવીર', 'આંશિક રીતે એઆઈથી બનાવેલી તસવીર'],
  kn: ['ಎಐ ಬಳಸಿ ರಚಿಸಿದ ಚಿತ್ರ', 'ಭಾಗಶಃ ಎಐ ಬಳಸಿ ರಚಿಸಿದ ಚಿತ್ರ'],
  ml: ['എഐ ഉപയോഗിച്ച് നിർമ്മിച്ച ചിത്രം', 'ഭാഗികമായി എഐ ഉപയോഗിച്ച് നിർമ്മിച്ച ചിത്രം'],
  pa: ['ਏਆਈ ਨਾਲ ਬਣਾਈ ਤਸਵੀਰ', 'ਅੰਸ਼ਕ ਤੌਰ ’ਤੇ ਏਆਈ ਨਾਲ ਬਣਾਈ ਤਸਵੀਰ'],
  ur: ['اے آئی سے بنائی گئی تصویر', 'جزوی طور پر اے آئی سے بنائی گئی تصویر'],
  ar: ['صورة مُنشأة بالذكاء الاصطناعي', 'صورة مُنشأة جزئيًا بالذكاء الاصطناعي'],
  fa: ['تصویر ساخته‌شده با هوش مصنوعی', 'تصویری که بخشی از آن با هوش مصنوعی ساخته شده'],
  he: ['תמונה שנוצרה בבינה מלאכותית', 'תמונה שנוצרה בחלקה בבינה מלאכותית'],
  fr: ['Image créée avec l’IA', 'Image créée en partie avec l’IA'],
  es: ['Imagen creada con IA', 'Imagen creada en parte con IA'],
  pt: ['Imagem criada com IA', 'Imagem criada em parte com IA'],
  it: ['Immagine creata con l’IA', 'Immagine creata in parte con l’IA'],
  de: ['Mit KI erzeugtes Bild', 'Teilweise mit KI erzeugtes Bild'],
};

const PHRASES = new Map(
  Object.entries(ROWS).map(([language, row]): [string, Phrases] => {
    const [by, published, updated, correction, related, topics, credit] = row;
    const [madeWithAi, partlyWithAi] = AI[language] ?? AI.en!;
    return [
      language,
      { by, published, updated, correction, related, topics, credit, madeWithAi, partlyWithAi },
    ];
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

/** The page's own words in this language (BCP 47); English if Copydesk does not know it. */
export const phrasesFor = (language: string): Phrases => PHRASES.get(primaryLanguage(language)) ?? ENGLISH;

/** Every wording that a page may print before a credit if the house has chosen none. */
export const creditWordings: readonly string[] = [
  ...new Set([...PHRASES.values()].map(({ credit }) => credit)),
];
