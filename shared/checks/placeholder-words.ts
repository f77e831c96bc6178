/** A stretch of words that stands in for others: UTF-16 units from `start` to before `end`. */
export interface Placeholder {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether no finished sentence could say it. */
  readonly isCertain: boolean;
}

/** Letters, marks and digits of any script: `\b` knows only Latin. */
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_@#.&-])';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}_&])';

const wordPattern = (words: string, flags = 'gu'): RegExp =>
  new RegExp(`${BEFORE}(?:${words})${AFTER}`, flags);

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s*\|\s*|\s*\n\s*/u).filter(Boolean));

/** What a journalist leaves to come, with a capital: `TK Name` is a gap, `TK Arun` and `TK Maxx` are names. */
const TO_COME = list(
  `name|names|headline|caption|deck|dek|lede|lead|graf|title|quote|quotes|date|day|time|photo|picture|number|figure|source|link|byline
  |credit|comment|details|age|place|location|january|february|march|april|may|june|july|august|september|october|november|december
  |monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr`,
);

/** `TK 500 crore` and `TK500`: the taka. */
const isMoney = (before: string, after: string): boolean =>
  /^[\s]*[\p{N}]/u.test(after) || /\p{N}[\s]*$/u.test(before);

/** Initials: whose something is, or before a name with one capital that is not what is to come. */
function isInitials(after: string): boolean {
  if (/^['’]s(?![\p{L}\p{M}])/u.test(after)) return true;
  const next = /^[ \u00a0]([\p{Lu}][\p{Ll}\p{M}'’.-]+)/u.exec(after)?.[1];
  return next !== undefined && !TO_COME.has(next.toLowerCase().replace(/[.’'-]+$/u, ''));
}

/** Words beside which XXX is the number 30. */
const COUNTED_BEFORE = list(
  `bowl|wrestlemania|chapter|part|volume|vol|book|act|scene|canto|psalm|article|art|section|schedule|appendix|annex|annexe|title|no|number
  |olympiad|season|episode|class|century|rocky|capítulo|capitulo|chapitre|kapitel|capitolo|hoofdstuk|tomo|tome|band|teil|siglo|século|seculo
  |secolo|artículo|articolo|artikel|artigo|глава|том|часть|век|अध्याय|खंड|भाग`,
);
const COUNTED_AFTER =
  /^[\s-]+(?:olymp|games|century|centuries|congress|summit|session|edition|corps|brigade|legio|army|siècle|siecle|jahrhundert|edición|edição|edizione|век|олимп|rated)/iu;

function isRoman(before: string, after: string): boolean {
  const last = /([\p{L}\p{M}]+)\.?[\s]+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return COUNTED_BEFORE.has(last) || COUNTED_AFTER.test(after);
}

/** Digits that are hidden on purpose: `XXXX XXXX 1234`, `98XXXXXX10`, `XXX-XX-6789`. */
const isMasked = (before: string, after: string): boolean =>
  /^(?:[\s./-]*[xX]{2,})*[\s./-]*\p{N}/u.test(after) || /\p{N}[\s./-]*(?:[xX]{2,}[\s./-]*)*$/u.test(before);

const OPENERS = '“„«‘‚‹「『"\'';
const CLOSERS = '”“»’‘›」』"\'';

/** A word that is spoken about: “TK”, ‘XXX’. Who means it writes it so. */
const isQuotedAlone = (before: string, after: string): boolean =>
  before !== '' && after !== '' && OPENERS.includes(before.slice(-1)) && CLOSERS.includes(after.charAt(0));

/** Kisses at the end of a message: `see you soon xxx`. */
const isKisses = (before: string, after: string): boolean =>
  before.trim() !== '' && /^[\s.!”"’'»)]*$/u.test(after);

/** Where a number is missing: `xx people`, `$XX million`, but not the XX chromosome or the siglo XX. */
const isCount = (before: string, after: string): boolean =>
  /(?:[$€£₹]|\b(?:Rs|INR|USD|EUR))\.?\s?$/u.test(before) ||
  /^[\s-]?(?:%|per\s?cent|percent|people|persons|years?\b|months|days|hours|crore|lakh|thousand|million|billion|km|dead|injured)/iu.test(
    after,
  );

interface Rule {
  readonly pattern: RegExp;
  readonly isCertain: boolean;
  /** Whether it is one here; always, if the rule does not say. */
  readonly holds?: (before: string, after: string) => boolean;
}

const LOREM =
  /\blorem\s+ipsum\b(?:\s+dolor(?:\s+sit(?:\s+amet)?)?)?|\bdolor\s+sit\s+amet\b|\bconsectetur\s+adipisci(?:ng|cing)\b/giu;

const RULES: readonly Rule[] = [
  { pattern: wordPattern('(?:TK[ -]?){2,}', 'giu'), isCertain: true },
  {
    pattern: wordPattern('TK'),
    isCertain: true,
    holds: (before, after) => !isMoney(before, after) && !isInitials(after),
  },
  { pattern: wordPattern('tk'), isCertain: false, holds: (before, after) => !isMoney(before, after) },
  {
    pattern: wordPattern('X{3,}'),
    isCertain: true,
    holds: (before, after) => !isRoman(before, after) && !isMasked(before, after),
  },
  {
    pattern: wordPattern('[Xx]x{2,}'),
    isCertain: true,
    holds: (before, after) => !isMasked(before, after) && !isKisses(before, after),
  },
  { pattern: wordPattern('x{3,}'), isCertain: false, holds: isKisses },
  {
    pattern: wordPattern('xx|XX'),
    isCertain: false,
    holds: (before, after) => !isMasked(before, after) && isCount(before, after),
  },
  {
    pattern: /\(\s*(?:insert|insérer|insertar|inserir|inserire|вставить)\s[^()\n]{1,60}\)/giu,
    isCertain: true,
  },
  // In place of a word they are a gap; after a word, a loud question.
  { pattern: /(?<=^|[\s([{“"‘'«/–—-])[?\uff1f\u061f]{2,}/gu, isCertain: true },
  { pattern: /(?<=[^\s?\uff1f\u061f!¿([{“"‘'«/–—-])[?\uff1f\u061f]{2,}/gu, isCertain: false },
  { pattern: /¿{2,}|(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu, isCertain: true },
  { pattern: LOREM, isCertain: true },
];

/** What is to be filled in, by what it is. */
const NOUNS = list(
  `name|names|full name|first name|last name|surname|date|month|year|city|town|village|location|venue|figure|amount|sum
  |age|rank|job title|quote|quotes|quotation|url|web address|caption|photo here|image here|picture here|link here|quote here|text here
  |credit|byline|author|reporter|headline|deck|subhead|dateline|company|company name|organisation|organization|spokesperson|phone|phone number
  |email|address|percentage|per cent|percent|insert|add|fill in|to come|to follow|placeholder|name here|name and title|name, title|name, age
  |day, date|date and time|time and place|todo|to do|fixme|number|x|check|fact check|fact-check|pull quote|need quote|x|check|fact check|fact-check|pull quote|need quote
  |नाम|तारीख|दिनांक|समय|स्थान|जगह|शहर|उम्र|आयु|पद|संख्या|फोटो|फ़ोटो|तस्वीर|शीर्षक|लिंक|स्रोत|कैप्शन|नाव|वय|ठिकाण
  |নাম|তারিখ|সময়|সময়|স্থান|বয়স|সংখ্যা|ছবি|শিরোনাম|نام|تاریخ|وقت|مقام|جگہ|شہر|عمر|عہدہ|تعداد|تصویر|سرخی|الاسم|اسم|التاريخ|تاريخ|المكان|مكان
  |المدينة|العمر|الوقت|العدد|رقم|صورة|الصورة|العنوان|عنوان|الرابط|رابط|المصدر|نام و نام خانوادگی
  |nom|prénom|nom et prénom|lieu|ville|âge|heure|titre|fonction|citation|lien|légende|chiffre|nombre|à compléter|à préciser|à venir
  |apellido|nombre y apellido|fecha|lugar|ciudad|edad|cargo|cita|enlace|pie de foto|cifra|número|por completar|a completar|por confirmar
  |vorname|nachname|datum|ort|stadt|alter|uhrzeit|funktion|zitat|quelle|bildunterschrift|anzahl|folgt|wird ergänzt|noch zu ergänzen
  |nome|sobrenome|nome completo|cognome|nome e cognome|data|luogo|cidade|città|idade|età|ruolo|citação|citazione|legenda|numero|da completare|da inserire
  |naam|plaats|leeftijd|functie|citaat|aantal|imię|nazwisko|imię i nazwisko|miejsce|wiek|isim|soyad|tarih|yaş|nama|tanggal|tempat|usia|jabatan
  |имя|фамилия|имя и фамилия|дата|место|город|возраст|должность|цитата|источник|ссылка|число|ім'я|прізвище|місце|вік|посада
  |姓名|名字|日期|时间|時間|地点|地點|年龄|年齡|职务|来源|標題|标题|氏名|名前|日付|日時|場所|年齢|肩書|이름|날짜|장소|나이|직책`,
);

/** Labels that some desks print on purpose, and others forget: `[Photos]`. */
const LABELS = list(
  'photo|photos|image|picture|video|link|source|details|text|copy|body|blank|time|day|title|post|place|?',
);

/** Signs of a gap that no editor writes into a quotation either. */
const GAP =
  /^(?:[\s_•●■]*|\?{2,}|(?:tk)+|x{2,}|tbc|tbd|tba|0{2,})$|(?:^|[\s:])(?:tk|tbc|tbd|tba|xxx+)(?=$|[\s:])|^insert(?:\s|$)|^(?:inserer|insérer|insertar|inserir|inserire|вставить|أدخل|أدرج|插入)(?![\p{L}\p{M}])/iu;

/** What asks somebody to fill it in. */
const ORDER_FIRST =
  /^(?:please )?(?:add|fill in|fill|enter|replace|paste|supply|confirm|verify|double-?check|fact-?check|check(?! against)|todo:|to do:|fixme:|needs?|to be (?:confirmed|added|completed|decided|supplied|inserted)|placeholder|missing|your|ajouter|compléter|remplir|añadir|agregar|completar|rellenar|adicionar|preencher|aggiungere|completare|invoegen|toevoegen|invullen|добавить|указать|уточнить|додати|вставити|أضف|يضاف|masukkan|wstaw|uzupełnij|bitte ergänzen) \S|^(?:填写|填寫|补充)/iu;
const ORDER_LAST =
  /\S[\s:]*(?:here|goes here|to come|to follow|needed|pending|einfügen|ergänzen|eintragen|einsetzen|लिखें|डालें|भरें|जोड़ें|लिहा|লিখুন|বসান|لکھیں|درج کریں|شامل کریں|وارد کنید|を入れる|を記入|入力|삽입|입력)$/iu;

const ELLIPSIS = /^\s*(?:\.{2,}|…|\. \. \.)\s*$/u;

const BRACKETS =
  /\[([^[\]\n]{0,80})\]|【([^【】\n]{0,80})】|\{\{?([^{}\n]{1,80})\}?\}|<([\p{L}][^<>\n]{1,60})>/gu;

/** Whether brackets are to be filled: `[insert date]`, `[name]`, `[ ]`, but not `[sic]`, `[he said]` or `[…]`. */
function isToFill(content: string, inQuotation: boolean): 'certainly' | 'perhaps' | 'no' {
  if (ELLIPSIS.test(content)) return 'no';
  const words = content.toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (GAP.test(words)) return 'certainly';
  // A form letter that is quoted has “Dear [name]”; an editor's brackets are at home in what others say.
  if (inQuotation) return 'no';
  const bare = words.replace(/^(?:the|a|an|your|full|le|la|el|il|der|die|das) |\s*[?:]+$/gu, '');
  if (/^(?:photo|image|picture|video|caption|quote|link): \S/u.test(words)) return 'perhaps';
  if (NOUNS.has(bare) || ORDER_FIRST.test(words) || ORDER_LAST.test(words)) return 'certainly';
  return LABELS.has(bare) ? 'perhaps' : 'no';
}

/** Whether a place in a text is inside quotation marks that were opened and not closed before it. */
function isInQuotation(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (signs: RegExp): number => before.match(signs)?.length ?? 0;
  if (count(/"/g) % 2 === 1) return true;
  // In German “ closes what „ opened.
  const low = count(/„/g);
  if (low > 0) return low > count(/[“”]/g);
  return count(/“/g) > count(/”/g) || count(/«/g) > count(/»/g) || count(/[「『]/g) > count(/[」』]/g);
}

const bracketsToFill = (text: string, isQuotation: boolean): readonly Placeholder[] =>
  [...text.matchAll(BRACKETS)].flatMap((match) => {
    const [whole] = match;
    const content = match.slice(1).find((group): group is string => typeof group === 'string') ?? '';
    const toFill = isToFill(content, isQuotation || isInQuotation(text, match.index));
    if (toFill === 'no') return [];
    const [start, end] = [match.index, match.index + whole.length];
    return [{ text: whole, start, end, isCertain: toFill === 'certainly' }];
  });

/** What fills a whole field until somebody writes it. In a sentence, `the venue is TBC` is news. */
const WHOLE =
  /^(?:tbc|tbd|tba|to come|to follow|to be (?:confirmed|decided|announced|added|written)|asdf\w*|xx|placeholder|dummy text|(?:headline|deck|caption|text|copy|quote|name|title|alt text|description)s? (?:goes )?here|(?:insert|enter|add|your) (?:an? |the )?(?:headline|deck|caption|text|copy|quote|name|title|alt text|description)(?: here)?|untitled)[.!…]*$/iu;

/** What stands in for words that are still to come, in order. `isQuotation` says that somebody else says all of the text. */
export function placeholdersIn(text: string, isQuotation = false): readonly Placeholder[] {
  const whole = text.trim();
  if (WHOLE.test(whole)) return [{ text: whole, start: 0, end: text.length, isCertain: true }];
  const brackets = bracketsToFill(text, isQuotation);
  const found = RULES.flatMap(({ pattern, isCertain, holds }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const [before, after] = [text.slice(0, start), text.slice(end)];
      if (isQuotedAlone(before, after) || holds?.(before, after) === false) return [];
      return [{ text: text.slice(start, end), start, end, isCertain }];
    }),
  );
  return [...brackets, ...found]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, at, all) => !all.slice(0, at).some((earlier) => start < earlier.end));
}
