import type { Handlers } from '@shared/api/contract';
import type { intakeChannels } from '@shared/api/intake';
import type { Services } from '../services/services';

export const intakeHandlers = (use: () => Services): Handlers<keyof typeof intakeChannels> => ({
  'intake.file': ({ name, bytes, id, charset }) => use().intake.takeInFile(name, bytes, { id, charset }),
  'intake.text': ({ text }) => use().intake.takeInText(text),
  'intake.report': ({ id }) => ({ report: use().intake.findReport(id) }),
  'intake.readings': async ({ id }) => ({ readings: await use().intake.readings(id) }),
  'intake.readAgain': (input) => use().intake.readAgain(input),
  'intake.broughtBack': ({ id, line }) => ({ report: use().intake.bringBack(id, line) }),
});
