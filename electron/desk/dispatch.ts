import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Channel, Reply } from '@shared/api/channel';
import { AppError, type ErrorReply } from '@shared/errors';
import type { Log } from './desk';
import { doingOf } from './doing';
import { asAppError } from './failure';
import { saidInLog } from './said-in-log';

type AnyHandler = (input: never) => unknown;

/**
 * Answers a call: name and input in, validated, handled, validated again, reply out. Never throws.
 * Expected failures ({@link AppError}) cross as they are; anything else is logged under a `ref` and crosses as
 * `INTERNAL` without its stack.
 */
export function createDispatch(
  channels: Readonly<Record<string, Channel>>,
  handlers: Readonly<Record<string, AnyHandler>>,
  log: Log,
): (name: string, input: unknown) => Promise<Reply<unknown>> {
  return async (name, input) => {
    if (!Object.hasOwn(channels, name) || !Object.hasOwn(handlers, name)) {
      return {
        ok: false,
        error: {
          code: 'INVALID',
          message: `There is no call named ${JSON.stringify(name.slice(0, MAX_NAME))}.`,
        },
      };
    }
    const { input: inputSchema, output: outputSchema } = channels[name]!;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, error: invalid(name, parsed.error) };
    try {
      const value = await (handlers[name] as (input: unknown) => unknown)(parsed.data);
      return { ok: true, value: outputSchema.parse(value) };
    } catch (failure) {
      return { ok: false, error: toErrorReply(name, failure, log) };
    }
  };
}

/** An input can be wrong in every place, with names of any length; a person reads only the first few. */
const MAX_ISSUES = 20;
const MAX_WORDS = 300;
const MAX_NAME = 100;

const cut = (words: string): string => (words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words);

function invalid(name: string, { issues }: z.ZodError): ErrorReply {
  const first = issues.slice(0, MAX_ISSUES);
  return {
    code: 'INVALID',
    message: `${name} was called with something it does not take: ${cut(z.prettifyError(new z.ZodError(first)))}`,
    details: {
      issues: first.map(({ path, message }) => ({
        path: path.slice(0, MAX_ISSUES).map((part) => cut(String(part))),
        message: cut(message),
      })),
    },
  };
}

function toErrorReply(name: string, thrown: unknown, log: Log): ErrorReply {
  const failure = asAppError(thrown, doingOf(name));
  if (failure instanceof AppError) {
    return {
      code: failure.code,
      message: failure.message,
      ...(failure.details !== undefined && { details: failure.details }),
      ...(failure.ref !== undefined && { ref: failure.ref }),
    };
  }
  const ref = randomBytes(4).toString('hex');
  log.error(`${name} failed`, { ref, failure: saidInLog(failure) });
  return {
    code: 'INTERNAL',
    message: `Something went wrong (${ref}). Your text is safe; the log has the details.`,
    ref,
  };
}
