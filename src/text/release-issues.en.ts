import { say, type Messages } from './message.ts';

/** The same, in English. */
export const releaseIssuesEn = {
  E126: ({ hash, what, chart }) =>
    ({
      line: say(
        `The chart ${chart} has a permanent version ${hash}; its line in published.json is gone.`,
        '',
        'Permanent versions are never deleted. Take data/published.json back from the repository.',
      ),
      file: say(
        `The file of the permanent version ${hash} of the chart ${chart} is gone.`,
        `data/frozen/${hash}.html`,
        'Permanent versions are never deleted. Take the file back from the repository.',
      ),
      bytes: say(
        `The permanent version ${hash} of the chart ${chart} was changed: it is not what its address says.`,
        '',
        'Not a byte of a permanent version may change. Take the file back from the repository.',
      ),
    })[what],
  E127: ({ urls, more }) =>
    say(
      `Published addresses were not built: ${urls}${more > 0 ? ` and ${more} more` : ''}`,
      'A published address always opens.',
      'Run npm run build; if they are still missing, a page, chart or file was deleted: put it back.',
    ),
  E128: ({ address }) =>
    say(
      `The site was built for ${address}, which no reader can open.`,
      '',
      'Set SITE_URL (such as https://news.example.com/) and run npm run build.',
    ),
  E130: ({ what }) =>
    say(
      what === 'missing' ? 'The site has not been built (dist/).' : 'The built site (dist/) was made from other data.',
      '',
      'Run npm run build, then this again.',
    ),
  E131: () =>
    say(
      'This file cannot be read: it is not what npm run publish:record writes. It may hold a merge conflict, or was edited by hand.',
      '',
      'Take the last version back from the repository; only npm run publish:record writes it.',
    ),
  E132: ({ map, fingerprint }) =>
    say(
      `The map ${map} carries an approval number, but its ground and names as drawn now are not the ones on record (column hash). The number belongs to the drawing that was approved, and to no other.`,
      '',
      `If this drawing is the approved one, put ${fingerprint} into hash. If not, take the number out or have the map approved again.`,
    ),
} satisfies Partial<Messages>;
