import { answerJobs } from '../job-side';
import { PICTURE_JOBS } from './picture-jobs';

/** Pictures are decoded and hashed here, and their words are read, without access to a library. */
answerJobs(PICTURE_JOBS);
