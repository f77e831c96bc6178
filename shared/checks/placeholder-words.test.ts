import { describe, expect, it } from 'vitest';
import { placeholdersIn } from './placeholder-words';

const certain = (text: string, isQuotation = false) =>
  placeholdersIn(text, isQuotation).flatMap((found) => (found.isCertain ? [found.text] : []));
const unsure = (text: string) =>
  placeholdersIn(text).flatMap((found) => (found.isCertain ? [] : [found.text]));

describe('words that are still to be filled in', () => {
  it.each([
    ['The bridge cost TK crore, the mayor said.', 'TK'],
    ['Mayor TK Name said', 'TK'],
    ['TK', 'TK'],
    ['A TK-year-old man', 'TK'],
    ['पुल TK को खुला', 'TK'],
    ['افتتح الجسر يوم TK.', 'TK'],
    ['The mayor, TKTK, said', 'TKTK'],
    ['the mayor tktktk said', 'tktktk'],
    ['TK TK', 'TK TK'],
    ['The mayor, XXX, said', 'XXX'],
    ['XXXX people came', 'XXXX'],
    ['Mayor xxx said so', 'xxx'],
    ['Xxx of the council', 'Xxx'],
    ['About ?? people came', '??'],
    ['???', '???'],
    ['About ؟؟ people', '؟؟'],
    ['Signed: ____', '____'],
    ['Lorem ipsum dolor sit amet, consectetur', 'Lorem ipsum dolor sit amet'],
    ['a lorem\u00a0ipsum text', 'lorem\u00a0ipsum'],
    ['said [name] of the council', '[name]'],
    ['on [insert date]', '[insert date]'],
    ['on [DATE TK]', '[DATE TK]'],
    ['said {name}', '{name}'],
    ['said {{first name}}', '{{first name}}'],
    ['said <name>', '<name>'],
    ['It cost [ ].', '[ ]'],
    ['It cost [●].', '[●]'],
    ['It cost [xx] crore', '[xx]'],
    ['[photo here]', '[photo here]'],
    ['[add quote from mayor]', '[add quote from mayor]'],
    ['[check with lawyer]', '[check with lawyer]'],
    ['[quote to come]', '[quote to come]'],
    ['महापौर [नाम] ने कहा', '[नाम]'],
    ['महापौर [यहाँ नाम लिखें] ने कहा', '[यहाँ नाम लिखें]'],
    ['میئر [نام] نے کہا', '[نام]'],
    ['قال [الاسم]', '[الاسم]'],
    ['le [date à insérer]', '[date à insérer]'],
    ['le maire [nom] a dit', '[nom]'],
    ['le [insérer la date]', '[insérer la date]'],
    ['dijo [nombre]', '[nombre]'],
    ['el [insertar fecha]', '[insertar fecha]'],
    ['sagte [Name]', '[Name]'],
    ['am [Datum einfügen]', '[Datum einfügen]'],
    ['disse [nome]', '[nome]'],
    ['сказал [имя]', '[имя]'],
    ['市长【姓名】说', '【姓名】'],
    ['TBC', 'TBC'],
    ['Caption goes here.', 'Caption goes here.'],
    ['said (insert name)', '(insert name)'],
    ['It cost [X] crore', '[X]'],
    ['It cost 5 crore [check figure]', '[check figure]'],
    ['It opened [TODO: when]', '[TODO: when]'],
    ['so said [source?]', null],
    ['He said: “We start on [insert date].”', '[insert date]'],
    ['He said: “We start on [TK].”', '[TK]'],
  ])('%s', (text, found) => {
    expect(certain(text)).toEqual(found === null ? [] : [found]);
  });

  it.each([
    'TK Arun wrote it, as T.K. Rangarajan had.',
    'TK Maxx opens a shop; TK Elevator closes one.',
    'It cost Tk 500 crore, or TK 500, or TK500, or 500 TK.',
    'TK’s coach spoke.',
    'The singer “TK” and the mark ‘TK’',
    'Flight TK1952 landed. atk, TKO, Turk, BTK',
    'See https://example.tk and @TK and #TK',
    'Super Bowl XXX, WrestleMania XXX, Chapter XXX and the XXX Olympiad',
    'le chapitre XXX, el siglo XXX, XXX Corps, an XXX-rated film',
    'The rapper XXXTentacion',
    'Card XXXX XXXX 1234, phone 98XXXXXX10, number XXX-XX-6789',
    'Why? Really?! ¿Por qué?',
    'He answered “??”.',
    'the number [sic] that [he said] was [about 20], […] and [...]',
    'He said: “Ask [the mayor] or [name].”',
    'Sie sagte: „Frag [Name], er weiß es.“',
    '« Demandez à [nom] », a-t-il dit.',
    '「[姓名]说」',
    '“It was [his] idea,” [laughs]',
    '[Updated] Bridge opens [added later] [addressing the house]',
    'note [1] and [a] and [G20]',
    'a [name withheld] source; [name changed]',
    'snake_case_name and a__b',
    'The venue is TBC, the date TBD.',
    'El siglo XX, the XX chromosome and Super Bowl XX',
    'The speech [check against delivery] was short',
    'ipsum, Lorem Street, dolor',
    'पुल खुला। کیا یہ سچ ہے؟ هل هذا صحيح؟',
  ])('finds none in: %s', (text) => {
    expect(certain(text)).toEqual([]);
  });

  it.each([
    ['the mayor tk said', 'tk'],
    ['What?? No!', '??'],
    ['真的？？', '？？'],
    ['See you soon xxx', 'xxx'],
    ['Bridge opens [PHOTO]', '[PHOTO]'],
    ['so said [source?]', '[source?]'],
    ['Bridge opens [photo: the bridge]', '[photo: the bridge]'],
    ['about xx people came', 'xx'],
    ['It cost $XX million', 'XX'],
    ['An XX-year-old man', 'XX'],
  ])('only asks about: %s', (text, found) => {
    expect(certain(text)).toEqual([]);
    expect(unsure(text)).toEqual([found]);
  });

  it('lets an editor’s brackets be in a quotation, but no gap', () => {
    expect(certain('Ask [name] or [the mayor].', true)).toEqual([]);
    expect(certain('Ask [insert name] or [TK].', true)).toEqual(['[insert name]', '[TK]']);
  });
});
