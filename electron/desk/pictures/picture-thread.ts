import { answerJobs } from '../job-side';
import { PICTURE_JOBS } from './picture-jobs';

/** Pictures are decoded, hashed and read for their words here, with no library in reach. */
answerJobs(PICTURE_JOBS);
