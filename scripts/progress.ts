/** Seconds between two signs of life, where each stays on a line of its own. */
const pause = 5;

/**
 * Says how far something is while it lasts, beginning after two seconds: on a terminal in one line that renews itself,
 * elsewhere on a line every few seconds.
 */
export function startProgress(say: () => string): { stop(): void } {
  const isLive = process.stdout.isTTY;
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    if (ticks < 2) return;
    if (isLive) process.stdout.write(`\r\x1b[2K… ${say()}`);
    else if (ticks % pause === 2) console.log(`… ${say()}`);
  }, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      if (isLive) process.stdout.write('\r\x1b[2K');
    },
  };
}
