import { answerJobs } from '../job-side';
import { JOBS } from './jobs';

/** Foreign content is read here, one job after another, without access to a library. */
answerJobs(JOBS);
