/** What is wrong with a library, or only takes up space. */
export interface Finding {
  /**
   * `damage`: something is lost or wrong. `orphan`: a file that nothing refers to, which only takes up room. `remark`: what a person has
   * accepted, and a text of a newer build. `older`: a backup beside the library holds something that the library lacks.
   */
  readonly weight: 'damage' | 'older' | 'orphan' | 'remark';
  /** The file or row it is about, relative to the library's folder. */
  readonly where: string;
  readonly message: string;
  /** What `--accept` takes, for a row that is not what Copydesk wrote. */
  readonly row?: string;
}
