import { answerJobs } from '../job-side';
import { JOBS } from './jobs';

/** What came from elsewhere is read here, one job after another, with no library in reach. */
answerJobs(JOBS);
