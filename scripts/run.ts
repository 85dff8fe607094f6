import { spawnSync } from 'node:child_process';

/** What one run of a program took, start of Node included. */
export interface Run {
  /** Seconds on the clock, which a busy machine makes longer. */
  clock: number;
  /** Seconds of processor time of all its threads, which it hardly does. */
  work: number;
  /** Mebibytes of memory at its peak. */
  peak: number;
}

const watch =
  'process.on("exit",()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();' +
  'console.error("\\ntook",(userCPUTime+systemCPUTime)/1e6,maxRSS/1024)})';

/** Runs a script under this Node and measures it. Throws with what it said if it fails. */
export function runMeasured(command: readonly string[], folder: string): Run {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${watch}`, ...command],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 1e9 },
  );
  const clock = (performance.now() - began) / 1000;
  const [, work = NaN, peak = NaN] = (/^took ([\d.]+) ([\d.]+)$/m.exec(stderr) ?? []).map(Number);
  if (status !== 0 || Number.isNaN(peak)) throw new Error(`${command.join(' ')} failed:\n${stdout}${stderr}`);
  return { clock, work, peak };
}
