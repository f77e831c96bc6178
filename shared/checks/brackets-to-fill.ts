import type { Placeholder } from './placeholder';

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/(?:(?<!\s)\s+)?\|\s*|(?:(?<!\s)\s+)?\n\s*/u).filter(Boolean));

/** Names of things to fill in. */
const NOUNS = list(
  `name|names|full name|first name|last name|surname|date|month|year|city|town|village|location|venue|figure|amount|sum
  |age|rank|job title|quote|quotes|quotation|url|web address|caption|photo here|image here|picture here|link here|quote here|text here
  |credit|byline|author|reporter|headline|deck|subhead|dateline|company|company name|organisation|organization|spokesperson|phone|phone number
  |email|address|percentage|per cent|percent|insert|add|fill in|to come|to follow|placeholder|name here|name and title|name, title|name, age
  |todo|to do|to be confirmed|to be added|to be decided|fixme|number|x|#|no.|$ amount|check|verify|confirm|fact check|fact-check|pull quote|need quote|position|designation|role|department|lede|nut graf|nutgraf|standfirst|strap|kicker
  |image caption|photo caption|image credit|photo credit|alt text|day of week|weekday|dummy text|sp|spelling|source needed|embed|tweet|embed tweet|tweet here|video embed|embed video|statistic|stat|result|score|price|cost
  |नाम|तारीख|दिनांक|समय|स्थान|जगह|शहर|उम्र|आयु|पद|संख्या|फोटो|फ़ोटो|तस्वीर|शीर्षक|लिंक|स्रोत|कैप्शन|नाव|वय|ठिकाण
  |নাম|তারিখ|সময়|সময়|স্থান|বয়স|সংখ্যা|ছবি|শিরোনাম|نام|تاریخ|وقت|مقام|جگہ|شہر|عمر|عہدہ|تعداد|تصویر|سرخی|الاسم|اسم|التاريخ|تاريخ|المكان|مكان
  |المدينة|العمر|الوقت|العدد|رقم|صورة|الصورة|العنوان|عنوان|الرابط|رابط|المصدر|نام و نام خانوادگی
  |nom|prénom|nom et prénom|lieu|ville|âge|heure|titre|fonction|citation|lien|légende|chiffre|nombre|à compléter|à préciser|à venir
  |apellido|nombre y apellido|fecha|lugar|ciudad|edad|cargo|cita|enlace|pie de foto|cifra|número|por completar|a completar|por confirmar
  |vorname|nachname|datum|ort|stadt|alter|uhrzeit|funktion|zitat|quelle|bildunterschrift|anzahl|folgt|wird ergänzt|noch zu ergänzen
  |nome|sobrenome|nome completo|cognome|nome e cognome|data|luogo|cidade|città|idade|età|ruolo|citação|citazione|legenda|numero|da completare|da inserire
  |naam|plaats|leeftijd|functie|citaat|aantal|imię|nazwisko|imię i nazwisko|miejsce|wiek|isim|soyad|tarih|yaş|nama|tanggal|tempat|usia|jabatan
  |имя|фамилия|имя и фамилия|дата|место|город|возраст|должность|цитата|источник|ссылка|число|ім'я|прізвище|місце|вік|посада
  |जोड़ें|लिखें|डालें|भरें|उद्धरण|उद्धृति|कोट|উদ্ধৃতি|লিখুন|حوالہ|اقتباس|نقل قول|שם|שם מלא|תאריך|מקום|גיל|ציטוט|תפקיד|nom prénom|prénom nom|montant|nombre completo|completar|zahl|betrag|a confirmar
  |имя фамилия|уточнить|вставить|фио|όνομα|ονοματεπώνυμο|ημερομηνία|τόπος|ηλικία|αριθμός|tên|họ tên|ngày|địa điểm|tuổi|ชื่อ|วันที่|สถานที่|อายุ|பெயர்|தேதி|வயது|இடம்|పేరు|తేదీ|వయస్సు|ಹೆಸರು|ದಿನಾಂಕ
  |ವಯಸ್ಸು|പേര്|തീയതി|വയസ്സ്|નામ|તારીખ|ઉંમર|ਨਾਮ|ਤਾਰੀਖ|ਉਮਰ|ନାମ|ତାରିଖ|jina|tarehe|待补充|待补|待定|待核实|待確認|未定|要確認|確認中
  |姓名|名字|日期|时间|時間|地点|地點|年龄|年齡|职务|来源|標題|标题|氏名|名前|日付|日時|場所|年齢|肩書|이름|날짜|장소|나이|직책`,
);

/** Labels that some desks print on purpose, and others forget: `[Photos]`. */
const LABELS = list(
  'photo|photos|image|picture|video|link|source|details|text|copy|body|blank|time|day|title|post|place|state|country|party|district|?',
);

/** Signs of a gap, which no editor would write even into a quotation. */
const GAP =
  /^(?:[\s_•●■]*|[\s?%]*(?:\p{Sc}\s*\?|\?\s*[%\p{Sc}])[\s?%]*|\?{2,}|(?:tk)+|x{2,}|tbc|tbd|tba|0{2,})$|(?:^|[\s:])(?:tk|tbc|tbd|tba|xxx+)(?=$|[\s:])|^insert(?:\s|$)|^(?:inserer|insérer|insertar|inserir|inserire|вставить|أدخل|أدرج|插入)(?![\p{L}\p{M}])/iu;

/** Words that ask somebody to fill something in. */
const ORDER_FIRST =
  /^(?:please )?(?:add|fill in|fill|enter|replace|paste|supply|confirm|verify|double-?check|fact-?check|check(?! against)|todo:|to do:|fixme:|needs?|to be (?:confirmed|added|completed|decided|supplied|inserted)|placeholder|missing|your|ajouter|compléter|remplir|añadir|agregar|completar|rellenar|adicionar|preencher|aggiungere|completare|invoegen|toevoegen|invullen|добавить|указать|уточнить|додати|вставити|أضف|يضاف|masukkan|wstaw|uzupełnij|bitte ergänzen) \S|^(?:填写|填寫|补充)/iu;
const ORDER_LAST =
  /[^\s:][\s:]*(?:here|goes here|to come|to follow|to be (?:confirmed|added|completed|decided|supplied|inserted|checked|verified)|to (?:check|confirm|approve|verify|supply)|needed|pending|à venir|à insérer|folgt|einfügen|ergänzen|eintragen|einsetzen|लिखें|डालें|भरें|जोड़ें|लिहा|লিখুন|বসান|لکھیں|درج کریں|شامل کریں|وارد کنید|を入れる|を記入|入力|삽입|입력)$/iu;

const ELLIPSIS = /^\s*(?:\.{2,}|…|\. \. \.)\s*$/u;

/** `[name of spokesperson]`, `[اسم المتحدث]`. */
const NOUN_OF =
  /^(?:full )?(?:names?|dates?|number|age|quote|amount|title|place) of \S|^(?:اسم|تاريخ|رقم|عدد|مكان) \S|^(?:nom|nombre|nome) (?:de|du|del|do|da) \S/u;

const ARTICLE = /^(?:the|a|an|le|la|el|il|der|die|das) /u;

const BRACKETS =
  /\[([^[\]\n]{0,80})\]|〔([^〔〕\n]{0,80})〕|【([^【】\n]{0,80})】|\{\{?([^{}\n]{1,80})\}?\}|<([\p{L}][^<>\n]{1,60})>/gu;

/** Whether brackets are to be filled: `[insert date]`, `[name]`, `[ ]`, but not `[sic]`, `[he said]` or `[…]`. */
function isToFill(content: string, inQuotation: boolean): 'certainly' | 'perhaps' | 'no' {
  if (ELLIPSIS.test(content)) return 'no';
  const words = content
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.…*_]+(?=\p{L})|(?<=\p{L})[\s.…*_]+$/gu, '')
    .trim();
  if (GAP.test(words)) return 'certainly';
  // A quoted form letter has “Dear [name]”, and editors use brackets in quotations.
  if (inQuotation) return 'no';
  const bare = words.replace(/^(?:your|full) |(?<=[^\s?:])\s*[?:]+$/gu, '');
  if (/^(?:photo|image|picture|video|caption|quote|link): \S/u.test(words)) return 'perhaps';
  const parts = bare.split(/ ?[,/&|] ?| and (?!last)/u);
  const areNouns =
    parts.some((part) => NOUNS.has(part)) && parts.every((part) => NOUNS.has(part) || LABELS.has(part));
  if (areNouns || NOUNS.has(bare) || NOUN_OF.test(words)) return 'certainly';
  if (ORDER_FIRST.test(words) || ORDER_LAST.test(words)) return 'certainly';
  // `[the company]` can be an editor's own, since a gap has no article.
  return LABELS.has(bare) || NOUNS.has(bare.replace(ARTICLE, '')) ? 'perhaps' : 'no';
}

/**
 * Tells whether places in a text, asked for in order, are inside open quotation marks. The marks are counted
 * once for all of them.
 */
function quotationsOf(text: string): (at: number) => boolean {
  const counts = new Map<string, number>();
  const count = (signs: string): number => [...signs].reduce((sum, sign) => sum + (counts.get(sign) ?? 0), 0);
  let counted = 0;
  return (at) => {
    for (const [sign] of text.slice(counted, at).matchAll(/["„“”«»「『」』]/gu))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    counted = at;
    if (count('"') % 2 === 1) return true;
    // In German “ closes what „ opened.
    const low = count('„');
    if (low > 0) return low > count('“”');
    return count('“') > count('”') || count('«') > count('»') || count('「『') > count('」』');
  };
}

/** Every pair of brackets that is still to be filled: `[name]`, `{{date}}`, `【姓名】`. */
export function bracketsToFill(text: string, isQuotation: boolean): readonly Placeholder[] {
  const isInQuotation = quotationsOf(text);
  return [...text.matchAll(BRACKETS)].flatMap((match) => {
    const [whole] = match;
    const content = match.slice(1).find((group): group is string => typeof group === 'string') ?? '';
    const toFill = isToFill(content, isInQuotation(match.index) || isQuotation);
    if (toFill === 'no') return [];
    const [start, end] = [match.index, match.index + whole.length];
    return [{ text: whole, start, end, isCertain: toFill === 'certainly' }];
  });
}
