import {
  LocalizedStringDictionary,
  LocalizedStringFormatter,
  type LocalizedString,
} from '@internationalized/string';

interface Messages {
  readonly [key: string]: string | Messages;
}

/**
 * The arguments of an ICU message, read from its type: `{name}` is a string, `{count, number}` and
 * `{count, plural, …}` are numbers, `{kind, select, …}` is a string.
 */
type ArgumentsOf<M extends string> = InText<M, unknown>;

type InText<S extends string, Found> = S extends `${infer Before}{${infer Rest}`
  ? Before extends `${string}}${string}`
    ? AfterBrace<S, Found>
    : InArgument<Rest, Found>
  : S extends `${string}}${string}`
    ? AfterBrace<S, Found>
    : Found;

type InArgument<S extends string, Found> = S extends `${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name}, number`
    ? InText<Rest, Found & Readonly<Record<Name, number>>>
    : Inside extends `${infer Name}, ${infer Kind}, ${string}`
      ? InOptions<SkipTo<S>, Found & Readonly<Record<Name, Kind extends 'select' ? string : number>>>
      : InText<Rest, Found & Readonly<Record<Inside, string>>>
  : Found;

/** From the first option of `{count, plural, one {…} other {…}}`. */
type SkipTo<S extends string> = S extends `${string}, ${string}, ${infer Options}` ? Options : never;

type InOptions<S extends string, Found> = S extends `${infer Before}{${infer Body}`
  ? Before extends `${string}}${string}`
    ? S extends `${string}}${infer Rest}`
      ? InText<Rest, Found>
      : Found
    : InText<Body, Found>
  : S extends `${string}}${infer Rest}`
    ? InText<Rest, Found>
    : Found;

type AfterBrace<S extends string, Found> = S extends `${string}}${infer Rest}`
  ? InOptions<Rest, Found>
  : Found;

/** What a catalogue offers: plain messages as strings, messages with arguments as functions of them. */
type Catalogue<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? unknown extends ArgumentsOf<M[K]>
      ? string
      : (values: ArgumentsOf<M[K]>) => string
    : Catalogue<M[K]>;
};

const formatter = new LocalizedStringFormatter('en-US', new LocalizedStringDictionary({ 'en-US': {} }));

/**
 * The interface strings of one folder, in ICU MessageFormat. A missing key or argument does not compile.
 *
 * Call it only in a file named `strings.ts`. The build puts the compiled messages in its place
 * (`scripts/strings/compile-strings.mjs`). Playwright's specs are not built: they can read a catalogue of plain
 * messages, such as the names of commands. Throws for any other catalogue that was not compiled.
 */
export function catalogue<const M extends Messages>(messages: M): Catalogue<M> {
  if (Object.values(messages).every((one) => typeof one === 'string' && !/[{}#'\\]/.test(one)))
    return messages as unknown as Catalogue<M>;
  throw new Error('A catalogue was not compiled.');
}

/** A compiled message with arguments. @public Only compiled catalogues import it. */
export const message = (compiled: Exclude<LocalizedString, string>) => (values: Variables) =>
  compiled(values, formatter);

type Variables = Record<string, string | number>;
