import { describe, expect, it } from 'vitest';
import { placeholdersIn } from './placeholder-words';

/** What a text has of placeholders: one that stops an export, one that is only asked about, or none. */
function verdictOn(text: string): 'stop' | 'ask' | 'none' {
  const found = placeholdersIn(text);
  if (found.some(({ isCertain }) => isCertain)) return 'stop';
  return found.length > 0 ? 'ask' : 'none';
}

describe('words to be filled in, as desks leave them', () => {
  // prettier-ignore
  it.each([
    'The bridge, which cost TK, opened on Monday', 'He is TK years old', 'TK TK TK', 'Mayor TK TK said',
    'tk tk', 'TKTKTK', 'TK.', '(TK)', '— TK —', 'TK: add figure', 'quote TK', 'QUOTE TK', '[TK quote]',
    'CQ TK', 'the town of Tktk', 'the mayor (TKTK) said', 'at TK p.m.', '$TK million', '₹TK crore',
    'Rs TK lakh', 'TK%', 'TK per cent of voters', 'about TK people', 'On March TK, 2024', 'on TK March',
    'on TK/TK/2024', 'by TK on Friday', 'said TK, a spokesperson', 'पुल की लागत TK करोड़ थी',
    'सूत्रों ने TK बताया', 'সেতুটি TK তারিখে খোলা হয়', 'le maire TK a dit', 'der Bürgermeister TK sagte',
    'XXX people were killed', 'XXX said', 'by XXXXX', 'Mr XXXX', 'xxx crore', 'on XX March XXXX', '$XXX',
    'X,XXX people', 'XX,XXX', '?? people', 'aged ??', 'on ??/??/2024', '????', '(??)', '[??]',
    '[...name...]', '[NAME]', '[Name]', '[name of spokesperson]', '[Full Name]', '[insert name]',
    '[INSERT QUOTE HERE]', '[Insert photo]', '[insert link]', '[link here]', '[add link]', '[LINK TK]',
    '[job title]', '[position]', '[designation]', '[designation, company]', '[company name]', '[Company]',
    '[organisation]', '[location]', '[city], [state]', '[City, Country]', '[date]', '[DATE]',
    '[Date], 2024', '[day of week]', '[Month] [Year]', '[number]', '[number] people', '[#]', '[amount]',
    '[$ amount]', '[figure to be confirmed]', '[to be confirmed]', '[TBC]', '[tbc]', '[TBD]', '[to come]',
    '[TO COME]', '[more to come]', '[quote to follow]', '[background to come]', '[add background]',
    '[add context here]', '[MORE TK]', '[need source]', '[source needed]', '[check spelling]', '[sp?]',
    '[spelling?]', '[check]', '[CHECK]', '[confirm with police]', '[verify]', '[fact check]',
    '[legal to check]', '[lawyer to approve]', '[updates needed]', '[placeholder]', '[placeholder text]',
    '[dummy text]', '[your name]', '[Your headline here]', '[Headline]', '[Subhead]', '[Lede]',
    '[nut graf]', '[pull quote]', '[pull quote here]', '[image caption]', '[caption here]', '[embed tweet]',
    '[embed video here]', '[tweet]', '[video embed]', '[graphic goes here]', '[map here]',
    '[chart to come]', '[___]', '[xxx]', '[x]', '{{name}}', '{{ name }}', '{name}', '{insert quote}',
    '<<name>>', '<name>', '<insert date>', '<INSERT>', '<<INSERT QUOTE>>', '%NAME%', '$NAME$', '##NAME##',
    '**NAME TK**', '__________', '_____ people', 'Name: _______', 'TBC', 'TBD.', 'To be confirmed',
    'Headline here', 'Headline goes here', 'Insert headline', 'Add headline', 'Your headline',
    'Enter text here', 'Click to add text', 'Click here to add title', 'Type something', 'Type here',
    'Start typing', 'Write something', 'Text here', 'lorem ipsum', 'Lorem Ipsum', 'LOREM IPSUM DOLOR',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
    'sed do eiusmod tempor incididunt ut labore', 'Ut enim ad minim veniam, quis nostrud exercitation',
    'Duis aute irure dolor in reprehenderit', 'asdf', 'asdfghjkl', 'qwerty', 'blah blah blah', 'FIXME',
    'FIXME: name', 'TODO: add quote', 'TODO add quote', 'TO DO: call mayor', 'XXXX', 'XXX',
    'Xxxx Xxxx said', 'John Doe TK', '[नाम]', '[तारीख]', '[नाम डालें]', '[संख्या]', '[यहां लिखें]',
    '[जोड़ें]', '[पद]', '[উদ্ধৃতি]', '[নাম]', '[তারিখ]', '[এখানে লিখুন]', '[تاریخ]', '[نام]',
    '[نام درج کریں]', '[حوالہ]', '[اسم المتحدث]', '[التاريخ]', '[أدخل الاسم]', '[اقتباس]', '[نقل قول]',
    '[שם]', '[תאריך]', '[nom]', '[Nom Prénom]', '[prénom nom]', '[date]', '[lieu]', '[à compléter]',
    '[À COMPLÉTER]', '[citation à venir]', '[insérer citation]', '[insérer photo]', '[montant]', '[nombre]',
    '[nombre completo]', '[fecha]', '[lugar]', '[insertar cita]', '[por confirmar]', '[completar]',
    '[Nombre y Apellido]', '[Name einfügen]', '[Datum]', '[Ort]', '[Zitat]', '[Zitat folgt]',
    '[bitte ergänzen]', '[Zahl]', '[nome]', '[data]', '[inserir nome]', '[inserir citação aqui]',
    '[a confirmar]', '[inserire nome]', '[naam]', '[datum]', '[imię i nazwisko]', '[data]', '[имя]',
    '[имя фамилия]', '[вставить цитату]', '[дата]', '[уточнить]', '[ім\'я]', '[όνομα]', '[ημερομηνία]',
    '[isim]', '[tarih]', '[nama]', '[tanggal]', '[tên]', '[ngày]', '[姓名]', '【姓名】', '[日期]', '【待补充】', '〔姓名〕',
    '（待补）', '[名前]', '[이름]', '[ชื่อ]', '[வயது]',
  ])('stops: %s', (text) => expect(verdictOn(text)).toBe('stop'));

  // prettier-ignore
  it.each([
    'XX.XX.2024', 'dd/mm/yyyy', 'DD/MM/YYYY', 'on dd Month yyyy', '00/00/0000', 'on 00 March', '₹00 crore',
    '$X million', 'Rs XX crore', 'XX years old', '[?]', '[ ? ]', '[photo]: caption here', '[title]',
    '[TITLE]', '[image]', '..........', '〇〇さん', '○○市', '●●県', 'ㅇㅇㅇ 씨', '○○○ 시장', 'XX년', 'XX月XX日', 'X月X日',
    '[the company]', '[the city]', '¿Qué??', 'Really??!', '“What??” she asked', 'لماذا؟؟', '本当に？？',
    'Dad xxx',
  ])('asks about: %s', (text) => expect(verdictOn(text)).toBe('ask'));

  // prettier-ignore
  it.each([
    'TK Maxx opened its first shop', 'TK Maxx', 'T.K. Maxx', 'TK Elevator', 'TK-Elevator', 'TK Sports',
    'TK Rangarajan and TK Arun', 'T K Arun', 'At TK Maxx’s store', 'TK1', 'TK-421', 'TK7 visa',
    'TK Ramakrishnan said', 'TK Chand', 'TK Kopparapu', 'Tk 500', 'Tk500 crore', 'Tk 5,000 and Tk 6,000',
    'Tk. 500', 'about Tk 2 lakh', '(Tk 500)', 'Tk12 billion', 'tk 20', '৳500 (Tk 500)', '.tk domains',
    'Freenom’s .tk domain', 'XXX Corps', 'the XXX Corps District', 'XXX Army Corps', 'Super Bowl XXX',
    'Super Bowl XXX’s winner', 'Super Bowl XXXIV', 'WrestleMania XXX', 'Rocky XXX', 'Pope John XXIII',
    'Louis XX', 'XXX Olympiad', 'XXX Olympic Games', 'Games of the XXX Olympiad', 'Chapter XXX', 'Ch. XXX of the code', 'Order XXX of the rules',
    'Article XXX', 'xXx: Return of Xander Cage', 'xXx', 'Vin Diesel’s “xXx”', 'XXXTentacion',
    'XXXTentacion’s album', 'XXX-rated', 'XXX cinema', 'the .xxx domain', 'an .xxx address', 'XXL shirts',
    'XXXL shirt', 'size XXXL', 'the XX century', 'siglo XX', 'el siglo XXI', 'The xx',
    'The xx played Glastonbury', 'XX chromosomes', 'XX and XY', 'Jamie xx', 'Generation X', 'Malcolm X',
    'X said it removed the post', 'the X account', 'Planet X', '[sic]', 'the “goverment [sic]” said',
    '[He] said', '“[He] said it was fine,”', '“It was [the mayor] who did it.”', '[The] bridge',
    '[T]he bridge', '“[T]he bridge is shut”', '[laughs]', '[Laughter]', '[applause]', '[crosstalk]',
    '[inaudible]', '[pause]', '[…]', '[...]', '[. . .]', '[expletive]', '[expletive deleted]', '[redacted]',
    '[name redacted]', '[name withheld]', '[name changed]', '[not his real name]',
    '[names changed to protect privacy]', '[emphasis added]', '[emphasis mine]', '[translated]',
    '[in Hindi]', '[translated from Hindi]', '[about $4]', '[$5 million]', '[₹500 crore]', '[2.5 acres]',
    '[37°C]', '[5km]', '[2024]', '[in 2014]', '[March 3]', '[Monday]', '[last year]', '[India]',
    '[Ukraine]', '[Donald] Trump', 'Lyndon B[aines] Johnson', '[Prime Minister Narendra] Modi', '[BJP]',
    '[the party]', '[sexual] harassment', '[and]', '[or]', '[not]', '[is]', '[are]', '[his]', '[her]',
    '[their]', '[we]', '[a]', '[the]', '[to]', '[who]', '[police]', '[the police]', '[a source]',
    '[an official]', '[sources]', '[our town]', '[that day]', '[my name]', '[last time]', '[at the time]',
    '[this place]', '[of age]', '[first time]', '[the photos]', '[the video]', '[See also: floods]',
    '[Read more: the flood]', '[Watch: how it fell]', '[Updated at 5pm]', '[UPDATE]',
    '[Correction: an earlier version]', '[Editor’s note: this story was updated]', '[PTI]', '[Reuters]',
    '[AP]', '[ANI]', '[1]', '[12]', '[a]', '[F]ive', '(see page TK1)', '¿Qué?', '¡¿Qué?!', 'What?!',
    'Who? When? Where?', '“??” he wrote', 'She texted “???”', 'he replied with “??”', 'the emoji ?! is',
    'کیوں؟', '真的？', '真的？！', 'f(x)', 'x-ray', 'X-rays', '10x', '2x4', 'xx@example.org', 'x, y and z', 'XOXO',
    'xoxo', 'Love, Mum xx', 'see you xx', '100-XXX', 'plate KA 01 XX 1234', 'account XXXX1234',
    'XXXX-XXXX-XXXX-1234', 'Aadhaar XXXX XXXX 1234', '98XXX XXX10', '+91 98XXXXXX', 'number ending XXX',
    'MCMXXX', 'MDCCCXXX', 'XXX in Roman numerals is 30', 'the numeral XXX', 'lorem', 'Ipsum', 'dolor',
    'TBC Bank', 'the time is TBC', 'venue TBD', 'TBD Media', 'Todo', 'todo el mundo', 'Todo está bien',
    'de todo un poco', 'TODO, said', 'To do this', 'to do list', 'the to-do list', 'More to come',
    'The best is yet to come', 'follow', 'Headline Today', 'Headlines Today', 'Caption America',
    'Insert coin', 'insert', 'She put the insert here', 'the name here is', 'add', 'a placeholder name',
    'a placeholder bill', 'C<sub>2</sub>', 'a < b > c', '<3', '->', '{a, b}', '{x | x > 0}', 'snake_case',
    '__init__', '_italic_', '*bold*', 'A______', '...', '....', '"... and then"', 'wait.....', 'No. 00',
    '00:00', 'at 00:30', 'James 007', 'the 2000s', 'R$ 00', 'ed. note', 'NB the', 'check this out', 'CHECK',
    'the check', 'NAME', 'Name', 'What’s in a name?', '[नहीं]', '[सरकार]', '“[वह] गया”', '[हँसते हुए]',
    '[सरकार] ने', '[প্রধানমন্ত্রী]', '[হাসি]', '[ہنستے ہوئے]', '[وزیر اعظم]', '[الحكومة]', '[ضحك]',
    '[rires]', '[le gouvernement]', '[sic !]', '[ndlr]', '[NDLR : l’auteur]', '[la ministre]', '[en 2014]',
    '[risas]', '[sic.]', '[la ministra]', '[N. de la R.]', '[Lacht]', '[Anm. d. Red.]', '[die Regierung]',
    '[risos]', '[o governo]', '[смеётся]', '[правительство]', '[笑]', '【北京】', '【新华社北京3月20日电】', '【记者张三】',
    '【相关】', '【速報】', '〔共同〕', '（笑）', '○×', '〇', '[웃음]', '[서울=뉴시스]', '[사진=연합뉴스]', '○ 첫째', '[หัวเราะ]',
  ])('leaves: %s', (text) => expect(verdictOn(text)).toBe('none'));
});
