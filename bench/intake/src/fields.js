import { writeFileSync } from 'node:fs';
import { corpusOf, CORPORA } from '../../../test/support/intake-evaluation/corpus-of';
import {
  fieldsUnderFloor,
  FLOORS_FILE,
  raised,
  readFloors,
} from '../../../test/support/intake-evaluation/floors';
import { FIELDS, scoreOf } from '../../../test/support/intake-evaluation/score';

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--'));
const floors = readFloors();
const low = [];

console.log(`| corpus | cases | ${FIELDS.join(' | ')} |\n| --- |${' ---: |'.repeat(FIELDS.length + 1)}`);
const said = [];
for (const name of CORPORA) {
  const cases = await corpusOf(name, folder);
  if (!cases) {
    said.push(`${name}: not here.`);
    continue;
  }
  const { scores, faults } = scoreOf(cases);
  const cells = FIELDS.map((field) =>
    scores[field].of === 0 ? '' : `${scores[field].right} of ${scores[field].of}`,
  );
  console.log(`| ${[name, cases.length, ...cells].join(' | ')} |`);
  low.push(...fieldsUnderFloor(name, scores));
  floors.fields[name] = raised(name, scores);
  if (options.includes('--faults'))
    said.push(
      ...faults.map(
        (fault) => `${name}: ${fault.name}: ${fault.field}: “${fault.found}” for “${fault.wanted}”`,
      ),
    );
}
for (const line of [...said, ...low]) console.log(line);
if (options.includes('--raise')) writeFileSync(FLOORS_FILE, `${JSON.stringify(floors, null, 2)}\n`);
process.exit(low.length > 0 ? 1 : 0);
