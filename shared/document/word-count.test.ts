import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './word-count';

/** Two sentences about a bridge and a ferry, in our own words. */
const COPY = [
  ['th', 'สะพานเก่าปิดตั้งแต่วันจันทร์เพราะต้องซ่อมแซม ชาวบ้านจึงต้องนั่งเรือข้ามแม่น้ำไปทำงานทุกเช้า'],
  ['lo', 'ຂົວເກົ່າປິດຕັ້ງແຕ່ວັນຈັນເພາະຕ້ອງສ້ອມແປງ ຊາວບ້ານຈຶ່ງຕ້ອງຂີ່ເຮືອຂ້າມແມ່ນໍ້າໄປເຮັດວຽກທຸກເຊົ້າ'],
  ['km', 'ស្ពានចាស់ត្រូវបានបិទចាប់ពីថ្ងៃច័ន្ទដើម្បីជួសជុល ដូច្នេះអ្នកភូមិត្រូវជិះទូកឆ្លងទន្លេទៅធ្វើការរាល់ព្រឹក'],
  ['my', 'တံတားဟောင်းကို တနင်္လာနေ့မှစ၍ ပြုပြင်ရန် ပိတ်ထားသဖြင့် ရွာသားများသည် နံနက်တိုင်း လှေဖြင့် မြစ်ကူး၍ အလုပ်သွားကြရသည်'],
] as const;

/** What this runtime's dictionary says; another's may differ, which is why the count does not ask it. */
const byDictionary = (language: string, text: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;

describe('counting words', () => {
  it.each(COPY)('reckons the words of %s to within a quarter, not its letters', (language, text) => {
    const words = byDictionary(language, text);
    expect(countWords(text)).toBeGreaterThanOrEqual(words * 0.75);
    expect(countWords(text)).toBeLessThanOrEqual(words * 1.25);
  });

  it('takes a word at its word where zero-width spaces part the words', () => {
    expect(countWords('ស្ពាន\u200bចាស់\u200bត្រូវបាន\u200bបិទ')).toBe(4);
    expect(countWords('สะพาน\u200bเก่า\u200bปิด')).toBe(3);
  });

  it('counts a short word once, and numbers and Latin names beside letters', () => {
    expect(countWords('ดี')).toBe(1);
    expect(countWords('ปี ๒๕๖๙')).toBe(2);
    expect(countWords('รถBMWดี')).toBe(3);
  });

  it('counts signs of Chinese and Japanese, and words of scripts with spaces', () => {
    expect(countWords('橋は閉鎖')).toBe(4);
    expect(countWords('The boat’s well-known 3.5 km')).toBe(5);
    expect(countWords('पुल सोमवार को बंद')).toBe(4);
    expect(countWords('')).toBe(0);
  });

  it('counts two texts with a space between them as it counts each', () => {
    const part = fc.string({
      unit: fc.constantFrom('ส', 'ะ', 'ก', '่', 'ເ', 'ົ', 'ស', '្', 'ព', 'တ', 'ံ', 'a', ' ', '3', '橋', '\u200b'),
    });
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });
});
