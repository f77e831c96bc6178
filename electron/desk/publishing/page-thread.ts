import { answerJobs } from '../job-side';
import { PAGE_JOBS } from './page-jobs';

/** Pages are made and read back here, so that a long one does not delay a save. */
answerJobs(PAGE_JOBS);
