/** One node of Lexical's serialized state, as stored. Blocks narrow it by their own schema. */
export interface BodyNode {
  readonly type: string;
  readonly version: number;
  readonly children?: readonly BodyNode[];
  readonly [property: string]: unknown;
}
