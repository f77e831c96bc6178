import type { Handlers } from '@shared/api/contract';
import type { intakeChannels } from '@shared/api/intake';
import type { Services } from '../services/services';

export const intakeHandlers = (use: () => Services): Handlers<keyof typeof intakeChannels> => ({
  'intake.file': ({ name, bytes, id }) => use().intake.takeInFile(name, bytes, id),
  'intake.text': ({ text }) => use().intake.takeInText(text),
  'intake.report': ({ id }) => ({ report: use().intake.findReport(id) }),
  'intake.broughtBack': ({ id, line }) => ({ report: use().intake.bringBack(id, line) }),
});
