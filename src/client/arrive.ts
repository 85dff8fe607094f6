/**
 * Where a reader comes to the story's head (layouts/arrive.ts), what is below the window stands as empty boxes at first, so
 * that the first screen need not wait until all is laid out. The boxes are filled in order, whenever nothing else is to be
 * done; one that the reader scrolls to fills by itself, and a link to one fills all (story.css).
 */
const page = document.documentElement;
const boxes = [...document.querySelectorAll<HTMLElement>('.chapter.numbered > *, .notes > *')];
// Safari has no idle callback.
const whenIdle = (fill: (idle?: IdleDeadline) => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(fill);
  else setTimeout(fill);
};

const fill = (idle?: IdleDeadline): void => {
  do {
    const box = boxes.shift();
    if (!box) {
      page.classList.remove('arriving');
      return;
    }
    box.style.contentVisibility = 'visible';
    // Lays it out now, so that it is known whether there is time for the next.
    box.getBoundingClientRect();
  } while (idle && idle.timeRemaining() > 8);
  whenIdle(fill);
};
if (page.classList.contains('arriving')) whenIdle(fill);
