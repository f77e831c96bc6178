import type { Handlers } from '@shared/api/contract';
import type { intakeChannels } from '@shared/api/intake';
import type { Services } from '../services/services';

export const intakeHandlers = (use: () => Services): Handlers<keyof typeof intakeChannels> => ({
  'intake.file': ({ name, bytes, id, charset, job }) => {
    const { intake, work } = use();
    return work.run(job, (signal) => intake.takeInFile(name, bytes, { id, charset, signal }));
  },
  'intake.text': ({ text, job }) => {
    const { intake, work } = use();
    return work.run(job, (signal) => intake.takeInText(text, signal));
  },
  'intake.report': ({ id }) => ({ report: use().intake.findReport(id) }),
  'intake.readings': async ({ id }) => ({ readings: await use().intake.readings(id) }),
  'intake.readAgain': (input) => {
    const { intake, work } = use();
    return work.run(undefined, (signal) => intake.readAgain(input, signal));
  },
  'intake.broughtBack': ({ id, line }) => ({ report: use().intake.bringBack(id, line) }),
});
