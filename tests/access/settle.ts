import type { Page } from 'playwright-core';

/** Ends what a change of the page has set moving, and what that sets moving; what never ends goes on, and is found. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let moving: Animation[];
    do {
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      moving = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
      for (const animation of moving) animation.finish();
    } while (moving.length > 0);
  });
