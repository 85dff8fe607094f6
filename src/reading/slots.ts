import { languages } from '../model/figure.ts';
import type { Slot } from '../model/slot.ts';
import { columnsOf } from '../model/width.ts';
import { createIssue, type Issue } from './issue.ts';
import type { Tables } from './tables.ts';

/** Names that are wider than the place a chart has for them. */
export function noteLongNames(slots: readonly Slot[], tables: Tables): Issue[] {
  return slots.flatMap(({ chart, table, ids, room }) =>
    tables[table]
      .filter(({ id }) => ids.includes(id))
      .flatMap((row) =>
        languages.flatMap((lang) => {
          const width = columnsOf(row[lang]) / 2;
          const params = { text: row[lang], chart, width, room: room[lang] };
          return width > room[lang] ? createIssue('W084', row.spot(lang), params) : [];
        }),
      ),
  );
}
