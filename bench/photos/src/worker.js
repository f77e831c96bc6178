import { performance } from 'node:perf_hooks';
import { contenders } from './contenders.js';

const [group, name, path] = process.argv.slice(2);
const run = await contenders[group][name](path);

/** This process's own time on the processor, in milliseconds: other programs of the machine do not count. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Works `calls` times; tells what one of them took, in milliseconds of the clock and of this process's processor time. */
async function round(calls) {
  const [wall, work] = [performance.now(), busy()];
  let said = null;
  for (let call = 0; call < calls; call++) said = await run();
  const ms = said?.ms ?? (performance.now() - wall) / calls;
  return { ms, busy: said?.ms ? null : (busy() - work) / calls };
}

process.on('message', async (calls) => process.send(await round(calls)));
process.on('disconnect', () => process.exit());
process.send('ready');
