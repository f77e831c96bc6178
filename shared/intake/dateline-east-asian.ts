/** Where and by whom a wire story of East Asia was filed, at the start of its first paragraph. */
export interface WireOpening {
  readonly place: string;
  readonly agency: string;
  /** Names of the reporters whom it names; empty if it names none. */
  readonly reporters: readonly string[];
  /** What was matched, with the white space behind it. */
  readonly prefix: string;
}

const HAN_NAMES = '[\\p{Script=Han}·]{2,4}(?:[、，\\s][\\p{Script=Han}·]{2,4}){0,3}';

const FORMS = [
  // 新华社成都4月26日电（记者 林小舟）
  new RegExp(
    `^(?<agency>[\\p{Script=Han}]{2}(?:社|网|網)|本报|本報)\\s?(?<place>[\\p{Script=Han}]{2,8}?)\\s?(?:\\d{1,2}月)?\\d{1,2}日(?:电|電)\\s*(?:[（(](?:记者|記者)?\\s*(?<reporters>${HAN_NAMES})[^）)]{0,12}[）)])?\\s*`,
    'u',
  ),
  // (부산=연합뉴스) 한유진 기자 =
  /^[（([](?<place>\p{Script=Hangul}{2,6}(?:[·ㆍ]\p{Script=Hangul}{2,6})*)\s?[=＝]\s?(?<agency>[\p{Script=Hangul}\p{N}]{2,8}(?:뉴스|시스|신문|일보|통신|타임스|경제)|뉴스1|뉴시스)[）)\]]\s*(?:(?<reporters>\p{Script=Hangul}{2,4}(?:[·ㆍ,\s]{1,3}\p{Script=Hangul}{2,4}){0,3})\s?기자\s?[=＝]\s*)?/u,
  // 【ソウル共同】, ［ロンドン６日ロイター］ -
  /^[【［[](?<place>[\p{Script=Han}\p{Script=Katakana}ー・]{2,12}?)\s?(?:\p{Nd}{1,2}日\s?)?(?<agency>共同|時事|ロイター|AFP|AFP時事|AP)[】］\]]\s*(?:[-–—－]\s*)?/u,
];

/**
 * The opening of a wire story in Chinese, Japanese or Korean, in which the agency is joined to the place without a space; or null.
 * @param text a paragraph in its visible form
 */
export function readWireOpening(text: string): WireOpening | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const { place = '', agency = '', reporters = '' } = match.groups;
    return {
      place,
      agency,
      reporters: reporters.split(/[、，·ㆍ,\s]+/u).filter(Boolean),
      prefix: match[0],
    };
  }
  return null;
}
