/** The changelog’s words on a version, as plain text; or on what is not released yet, if it has none on that version. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.startsWith(version) || section.startsWith(`[${version}]`));
  const unreleased = sections.find((section) => section.startsWith('Unreleased'));
  const [, ...lines] = (own ?? unreleased ?? '').split('\n');
  return lines.join('\n').replace(/^### /gm, '').replace(/`/g, '').trim();
}
