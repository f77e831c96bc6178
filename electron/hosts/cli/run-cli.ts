import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { AppError } from '@shared/errors';
import { refusalLines } from './refusal';
import { usage, type CliSurroundings, type Verb, type VerbArguments } from './verb';
import { sentence } from '@shared/sentence';

/** Loaded by name: `serve` has its desk in a thread, and starts a third faster without the desk's code in its own. */
const verbs: ReadonlyMap<string, () => Promise<Verb>> = new Map([
  ['intake', async () => (await import('./intake')).intakeVerb],
  ['export', async () => (await import('./export')).exportVerb],
  ['check', async () => (await import('./check')).checkVerb],
  ['list', async () => (await import('./list')).listVerb],
  ['serve', async () => (await import('./serve')).serveVerb],
  ['backup', async () => (await import('./backup')).backupVerb],
  ['restore', async () => (await import('./restore')).restoreVerb],
  ['verify', async () => (await import('./verify')).verifyVerb],
  ['salvage', async () => (await import('./salvage')).salvageVerb],
]);

export interface CliResult {
  /** 0 done, 1 failed, 2 refused by a check. */
  readonly exit: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one verb. Never throws: every failure is an exit code and a sentence. */
export async function runCli(argv: readonly string[], surroundings: CliSurroundings): Promise<CliResult> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return said(await overview());
  if (name === '--version' || name === '-v') return said(`copydesk ${version}\n`);
  const json = rest.includes('--json');
  try {
    const verb = await verbs.get(name)?.();
    if (!verb) throw usage(`There is no verb “${name}”. The verbs are ${[...verbs.keys()].join(', ')}.`);
    const given = read(verb, rest);
    if (given.flag('help')) return said(`copydesk ${verb.help}\n`);
    const outcome = await verb.run(given, surroundings);
    return json
      ? { exit: outcome.exit, stdout: document(outcome.json), stderr: '' }
      : { exit: outcome.exit, stdout: outcome.lines.map((line) => `${line}\n`).join(''), stderr: '' };
  } catch (failure) {
    return failed(failure, json);
  }
}

const document = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const said = (stdout: string): CliResult => ({ exit: 0, stdout, stderr: '' });

function read(verb: Verb, args: readonly string[]): VerbArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...verb.options,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const known: Readonly<Record<string, unknown>> = values;
    return {
      words: positionals,
      option: (name) => (typeof known[name] === 'string' ? known[name] : undefined),
      flag: (name) => known[name] === true,
    };
  } catch (cause) {
    throw usage(`${sentence(cause)}\n\ncopydesk ${verb.help}`);
  }
}

function failed(failure: unknown, json: boolean): CliResult {
  const error =
    failure instanceof AppError
      ? failure
      : new AppError('INTERNAL', `Something went wrong: ${sentence(failure)}`);
  const { code, message, details, ref } = error;
  return {
    exit: code === 'REFUSED' ? 2 : 1,
    stdout: json ? document({ error: { code, message, details, ref } }) : '',
    stderr: [message, ...refusalLines(error)].map((line) => `${line}\n`).join(''),
  };
}

async function overview(): Promise<string> {
  const all = await Promise.all([...verbs.values()].map((load) => load()));
  return `copydesk <verb>

${all.map((verb) => `  ${verb.name.padEnd(8)} ${verb.summary}`).join('\n')}

copydesk --version prints the version.
Every verb takes --help, and --json for one JSON document instead of text.
Exit codes: 0 done, 1 failed, 2 refused by a check.
`;
}
