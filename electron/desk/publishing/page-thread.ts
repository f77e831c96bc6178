import { answerJobs } from '../job-side';
import { PAGE_JOBS } from './page-jobs';

/** Pages are made and read back here, so that a long one holds no save up. */
answerJobs(PAGE_JOBS);
