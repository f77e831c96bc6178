/** The first finding of a backup in which only derived columns and the search are wrong. */
export const MENDED =
  'Its texts, versions, history and photo records are whole. Only lists, addresses or the search do not match them. You can restore this backup. Then run “copydesk verify --repair”. Run it on the present library, too, so that its next backup is whole.';
