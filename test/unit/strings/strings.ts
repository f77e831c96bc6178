import { catalogue } from '@shared/catalogue';

/** A catalogue for the tests of catalogues. */
export const strings = catalogue({
  plain: 'It’s plain: $5 `now`',
  named: 'By {author}, {place}',
  photos: '{count, plural, =0 {No photos} one {# photo of {who}} other {# photos of {who}}} in {where}',
  size: '{size, number} kB',
  role: '{role, select, editor {the editor} other {a reporter}} asked',
  group: { first: 'First', nth: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}' },
  more: '“{headline}”{others, plural, =0 {} one { and one more} other { and # more}}',
  by: 'Sent{kind, select, none {} other { by {kind}}}',
});
