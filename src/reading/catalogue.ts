import type { Catalogue } from '../model/report.ts';
import type { Tables } from './tables.ts';

/** Rows with their two languages side by side. */
export function readCatalogue(tables: Tables): Catalogue {
  return {
    sources: tables.sources.map((row) => ({
      id: row.id,
      title: { zh: row.title_zh, en: row.title_en },
      publisher: { zh: row.publisher_zh, en: row.publisher_en },
      published: row.published,
      url: row.url,
      language: row.language,
      licence: { zh: row.licence_zh, en: row.licence_en },
      sha256: row.sha256,
    })),
    places: tables.places.map(({ id, zh, en, level, parent, aliases, lon, lat }) => ({
      id,
      zh,
      en,
      level,
      parent,
      aliases,
      lon,
      lat,
    })),
    destinations: tables.destinations.map(({ id, zh, en, parent, complete, place, cues }) => ({
      id,
      zh,
      en,
      parent,
      complete,
      place,
      cues,
    })),
    measures: tables.measures.map(({ id, zh, en, unit, counts, additive, cues }) => ({
      id,
      zh,
      en,
      unit,
      counts,
      additive,
      cues,
    })),
    groups: tables.groups.map(({ id, zh, en, parent }) => ({ id, zh, en, parent })),
    speakers: tables.speakers.map(({ id, zh, en }) => ({ id, zh, en, parent: '' })),
    mentions: tables.mentions.map(({ source, para, place, destination, period, what_zh, what_en }) => ({
      source,
      para,
      place,
      destination,
      period,
      what: { zh: what_zh, en: what_en },
    })),
    corrections: tables.corrections.map(({ date, figure, kind, was, now, large, reason_zh, reason_en }) => ({
      date,
      figure,
      kind,
      was,
      now,
      large,
      reason: { zh: reason_zh, en: reason_en },
    })),
    charts: Object.fromEntries(
      tables.charts.map((row) => [
        row.id,
        {
          title: { zh: row.title_zh, en: row.title_en },
          subtitle: { zh: row.subtitle_zh, en: row.subtitle_en },
          caveat: { zh: row.caveat_zh, en: row.caveat_en },
        },
      ]),
    ),
    maps: tables.maps.map(({ map, mode, base, licence, approval, authority, date, hash, note_zh, note_en }) => ({
      map,
      mode,
      base,
      licence,
      approval,
      authority,
      date,
      hash,
      note: { zh: note_zh, en: note_en },
    })),
    site: Object.fromEntries(tables.site.map(({ key, value }) => [key, value])),
  };
}
