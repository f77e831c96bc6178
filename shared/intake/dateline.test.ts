import { describe, expect, it } from 'vitest';
import { readDateline } from './dateline';

const SAYS = 'The minister said on Tuesday that work would begin.';

describe('a dateline', () => {
  const cases: readonly (readonly [prefix: string, place: string, agency: string])[] = [
    ['New Delhi, Dec 5 (IBNS): ', 'New Delhi', 'IBNS'],
    ['WASHINGTON (AP) — ', 'WASHINGTON', 'AP'],
    ['PATNA (Bihar) [India], April 29 (ANI): ', 'PATNA (Bihar) [India]', 'ANI'],
    ['Patna (Bihar) [India] April 29 (ANI): ', 'Patna (Bihar) [India]', 'ANI'],
    ['New Delhi [India], April 29 (ANI): ', 'New Delhi [India]', 'ANI'],
    ['LONDON, March 3 (Reuters) - ', 'LONDON', 'Reuters'],
    ['March 3 (Reuters) - ', '', 'Reuters'],
    ['NEW DELHI: ', 'NEW DELHI', ''],
    ['Kolkata: ', 'Kolkata', ''],
    ['Kolkata/IBNS: ', 'Kolkata', 'IBNS'],
    ['IBNS/Kolkata: ', 'Kolkata', 'IBNS'],
    ['SPRINGFIELD, Ill. (AP) — ', 'SPRINGFIELD, Ill.', 'AP'],
    ['NEW YORK, March 20, 2024 /PRNewswire/ -- ', 'NEW YORK', 'PRNewswire'],
    ['Basirhat, 20 March: ', 'Basirhat', ''],
    ['DHAKA, March 20, 2024 (BSS) - ', 'DHAKA', 'BSS'],
    ['GAZA CITY — ', 'GAZA CITY', ''],
    ['CEDAR KEY, Fla. — ', 'CEDAR KEY, Fla.', ''],
    ['UNITED NATIONS, Sept 3 (Xinhua) -- ', 'UNITED NATIONS', 'Xinhua'],
  ];
  it.each(cases)('%s', (prefix, place, agency) => {
    expect(readDateline(`${prefix}${SAYS}`, false)).toMatchObject({ place, agency, rest: SAYS });
  });

  const others: readonly (readonly [text: string, place: string, rest: string])[] = [
    ['नई दिल्ली, 5 दिसंबर (भाषा): मंत्री ने मंगलवार को यह बात कही।', 'नई दिल्ली', 'मंत्री ने मंगलवार को यह बात कही।'],
    ['बांदा (उप्र), नौ मार्च (भाषा) मंत्री ने मंगलवार को यह बात कही।', 'बांदा (उप्र)', 'मंत्री ने मंगलवार को यह बात कही।'],
    [
      'تونس 12 مارس آذار (رويترز) - قال الوزير يوم الثلاثاء إن العمل سيبدأ.',
      'تونس',
      'قال الوزير يوم الثلاثاء إن العمل سيبدأ.',
    ],
    ['संवाद सूत्र, देवप्रयाग। मंत्री ने मंगलवार को यह बात कही।', 'देवप्रयाग', 'मंत्री ने मंगलवार को यह बात कही।'],
    ['पटना। मंत्री ने मंगलवार को यह बात कही।', 'पटना', 'मंत्री ने मंगलवार को यह बात कही।'],
    ['নয়াদিল্লি, ৫ ডিসেম্বর (পিটিআই): মন্ত্রী মঙ্গলবার এই কথা বলেন।', 'নয়াদিল্লি', 'মন্ত্রী মঙ্গলবার এই কথা বলেন।'],
    ['কলকাতা: মন্ত্রী মঙ্গলবার এই কথা বলেন।', 'কলকাতা', 'মন্ত্রী মঙ্গলবার এই কথা বলেন।'],
    [
      'القاهرة (رويترز) - قال الوزير يوم الثلاثاء إن العمل سيبدأ.',
      'القاهرة',
      'قال الوزير يوم الثلاثاء إن العمل سيبدأ.',
    ],
    [
      'القاهرة - رويترز: قال الوزير يوم الثلاثاء إن العمل سيبدأ.',
      'القاهرة',
      'قال الوزير يوم الثلاثاء إن العمل سيبدأ.',
    ],
    [
      'اسلام آباد (نمائندہ خصوصی) وزیر نے منگل کو کہا کہ کام شروع ہوگا۔',
      'اسلام آباد',
      'وزیر نے منگل کو کہا کہ کام شروع ہوگا۔',
    ],
    ['新华社成都4月26日电（记者 林小舟）部长星期二说，工作将开始。', '成都', '部长星期二说，工作将开始。'],
    ['中新社广州3月6日电 部长星期二说，工作将开始。', '广州', '部长星期二说，工作将开始。'],
    ['本报长沙7月2日电（记者林小舟）部长星期二说，工作将开始。', '长沙', '部长星期二说，工作将开始。'],
    [
      '(부산=연합뉴스) 한유진 기자 = 장관은 화요일에 일이 시작된다고 말했다.',
      '부산',
      '장관은 화요일에 일이 시작된다고 말했다.',
    ],
    [
      '[서울=뉴시스] 장관은 화요일에 일이 시작된다고 말했다.',
      '서울',
      '장관은 화요일에 일이 시작된다고 말했다.',
    ],
    ['【ソウル共同】大臣は火曜日、工事が始まると述べた。', 'ソウル', '大臣は火曜日、工事が始まると述べた。'],
    [
      '［ロンドン　６日　ロイター］ - 大臣は火曜日、工事が始まると述べた。',
      'ロンドン',
      '大臣は火曜日、工事が始まると述べた。',
    ],
    ['کراچی: وزیر نے منگل کو کہا کہ کام شروع ہوگا۔', 'کراچی', 'وزیر نے منگل کو کہا کہ کام شروع ہوگا۔'],
  ];
  it.each(others)('%s', (text, place, rest) => {
    const seen = text.normalize('NFC');
    expect(readDateline(seen, false)).toMatchObject({
      place: place.normalize('NFC'),
      rest: rest.normalize('NFC'),
    });
  });

  it.each([
    'Modi: We will begin the work on Tuesday and finish it by June.',
    'Analysis: why the work did not begin on Tuesday as was planned.',
    'The minister (AP) said that work would begin on Tuesday.',
    'On Monday, March 20, the minister said that work would begin.',
    'Rahul Gandhi, 53, said on Tuesday that work would begin.',
    'However, March 20 was a good day for the markets - and for him.',
    'IMPORTANT: bring your voter card to the booth on Tuesday.',
    'In Delhi, the minister said - work would begin on Tuesday.',
    '【速報】大臣は火曜日、工事が始まると述べた。',
    '(평균=최고값) 장관은 화요일에 일이 시작된다고 말했다.',
  ])('none: %s', (text) => {
    expect(readDateline(text, false)).toBeNull();
  });
});
