const DATA = /^data:(?<type>image\/[\w.+-]+)(?:;[\w-]+=[^;,]*)*(?<encoding>;base64)?,(?<data>[^]*)$/iu;

/** Text-based drawings could hold scripts, and a newspaper photo is never one. */
const NO_PHOTO = /svg|icon/iu;

/** Pages use pictures this small, in bytes, as layout spacers. */
const MIN_BYTES = 100;

/** The file that a `data:` address holds, byte for byte; null when it holds no picture that could be a photo. */
export function fileFromData(address: string): File | null {
  if (!address.startsWith('data:') && !address.startsWith('DATA:')) return null;
  const { type, encoding, data } = DATA.exec(address)?.groups ?? {};
  if (type === undefined || data === undefined || NO_PHOTO.test(type)) return null;
  try {
    const letters = encoding ? atob(data.replaceAll(/\s|%0[AD]|%20/giu, '')) : decodeURIComponent(data);
    if (letters.length < MIN_BYTES) return null;
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new File([bytes], `pasted.${type.slice('image/'.length).toLowerCase().replace('jpeg', 'jpg')}`, {
      type: type.toLowerCase(),
    });
  } catch {
    return null;
  }
}
