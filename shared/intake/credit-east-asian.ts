/** A caption and who took the picture, as papers of China, Japan and Korea write both in one line. */
interface NamedPicture {
  readonly caption: string;
  readonly credit: string;
}

const NAME = '[\\p{Script=Han}·]{2,4}';

/** `…候车。新华社记者 林海 摄`, `…候车。林海摄`: behind a stop or a space, the photographer before 摄. */
const CHINESE = new RegExp(
  `^(?<caption>.*?)(?:(?<=[。！？”」])\\s*|(?<!\\s)\\s+|[（(])(?<credit>(?:[\\p{L}]{2,8}?(?:记者|記者|通讯员|特约摄影师)\\s*|(?:记者|記者)\\s?)?${NAME}(?:[、，\\s]${NAME}){0,2})\\s*[／/]?(?:摄|攝)(?:影)?(?<source>[（(][\\p{Script=Han}]{2,8}[)）])?[)）]?[。.]?$`,
  'u',
);

/** `…並ぶ住民ら＝2024年3月6日、長崎県、山口健撮影`, `…（山口健撮影）`. */
const JAPANESE =
  /^(?<caption>.+?)(?:、|＝|=|（|\()(?<credit>[\p{Script=Han}\p{Script=Katakana}ー・\s]{2,10})(?:写す|撮影)[)）]?[。.]?$/u;

/** `(사진=항구청 제공)`, `사진제공=항구청`, `…나룻배. 사진 항구청 제공`: a sign behind the word for a photo, or the word for giving it. */
const KOREAN =
  /^(?<caption>|.+?[\s./([|])(?:사진\s?(?:제공)?\s?[=:＝ㅣ]\s?(?<credit>[^()[\]=]{2,30}?)|사진\s(?<given>[^()[\]=]{2,30}?\s?제공))\s?[)\]]?\.?$/u;

/**
 * The caption and the credit of a line that ends in a photographer's name and the verb for taking a picture, or null.
 * @param text a line in its visible form
 */
export function readNamedPicture(text: string): NamedPicture | null {
  const korean = KOREAN.exec(text)?.groups;
  if (korean) {
    const caption = korean.caption!.replace(/(?<![\s/([|])[\s/([|]+$/u, '');
    return { caption, credit: (korean.credit ?? korean.given!).trim() };
  }
  const found = (CHINESE.exec(text) ?? JAPANESE.exec(text))?.groups;
  return found
    ? { caption: found.caption!.trim(), credit: `${found.credit!.trim()}${found.source ?? ''}` }
    : null;
}
