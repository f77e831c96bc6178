import { describe, expect, it } from 'vitest';
import { kindOfFile } from './file-kinds';

describe('a file that comes in', () => {
  it.each([
    ['wire.txt', 'text/plain', 'copy'],
    ['WIRE.TXT', '', 'copy'],
    ['rain.docx', '', 'copy'],
    ['rain.odt', '', 'copy'],
    ['rain.fodt', '', 'copy'],
    ['RAIN.RTF', 'text/rtf', 'copy'],
    ['rain.md', 'text/markdown', 'copy'],
    ['rain.html', 'text/html', 'copy'],
    ['rain.copydesk', '', 'hand-over'],
    ['rain.copydesk', 'application/zip', 'hand-over'],
    ['rain.heic', '', 'picture'],
    ['DSC_0001.NEF', '', 'picture'],
    ['rain', 'image/webp', 'picture'],
    ['budget.xlsx', 'application/vnd.ms-excel', 'unknown'],
  ])('takes %s (%s) for %s', (name, type, kind) => {
    expect(kindOfFile({ name, type })).toBe(kind);
  });
});
