/** Markup without its tags: what is between a `<` and the next `>`. A pattern would look for the `>` again from each `<`. */
export function withoutTags(markup: string, instead = ''): string {
  let words = '';
  let at = 0;
  for (;;) {
    const opens = markup.indexOf('<', at);
    const closes = opens < 0 ? -1 : markup.indexOf('>', opens);
    if (closes < 0) return words + markup.slice(at);
    words += markup.slice(at, opens) + instead;
    at = closes + 1;
  }
}
