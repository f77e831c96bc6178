/** One node of Lexical's serialized state, as stored. Blocks narrow it by their own schema. */
export interface BodyNode {
  readonly type: string;
  readonly version: number;
  readonly children?: readonly BodyNode[];
  /** Its fields of rich text, by their names, beside what it holds; see `Block.slots`. */
  readonly $slots?: Readonly<Record<string, BodyNode>>;
  readonly [property: string]: unknown;
}
