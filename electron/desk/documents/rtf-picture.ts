/** A picture of an RTF file: its bytes come as they are, or as hexadecimal digits over many lines. */
export class RtfPicture {
  /** Whether it is of a kind that comes in: PNG or JPEG. */
  isKnown = false;
  hex = '';
  readonly bytes: Uint8Array[] = [];
  alt: string;

  constructor(alt = '') {
    this.alt = alt;
  }

  /** The picture's file; null when it is of another kind or empty. */
  get data(): Uint8Array | null {
    if (!this.isKnown) return null;
    const data =
      this.bytes.length > 0
        ? Buffer.concat(this.bytes)
        : Buffer.from(this.hex.replaceAll(/[^\da-f]/gi, ''), 'hex');
    return data.length > 0 ? new Uint8Array(data) : null;
  }
}
