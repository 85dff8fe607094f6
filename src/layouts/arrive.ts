/**
 * Said before the first line of a story: this reader comes to its head, not back to a place in it nor by a link to one.
 * Chapters below the window may then wait (story.css) until client/arrive.ts lets them in.
 */
export const arriveScript = `performance.getEntriesByType('navigation')[0]?.type==='navigate'&&!location.hash&&document.documentElement.classList.add('arriving')`;
