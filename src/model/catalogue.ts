import type { Destination } from './destination.ts';
import type { Bilingual } from './figure.ts';
import type { Measure } from './measure.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Tables } from './tables.ts';
import type { Term } from './terms.ts';

/** Everything the editors' files say besides the figures: what they are about, and the words around them. */
export interface Catalogue {
  sources: Source[];
  places: Place[];
  destinations: Destination[];
  measures: Measure[];
  groups: Term[];
  speakers: Term[];
  mentions: Mention[];
  corrections: Correction[];
  /** By chart id, numbers as `{figure-id}`. */
  charts: Record<string, Record<'title' | 'subtitle' | 'caveat', Bilingual>>;
  maps: MapRecord[];
  site: Record<string, string>;
}

export interface Source {
  id: string;
  title: Bilingual;
  publisher: Bilingual;
  published: string;
  url: string;
  language: string;
  licence: Bilingual;
  sha256: string;
}

/** A link the source names without a number. */
export interface Mention {
  source: string;
  para: string;
  place: string;
  destination: string;
  period: Period;
  what: Bilingual;
}

/** A published value that changed (corrections.csv). */
export interface Correction {
  date: string;
  figure: string;
  kind: string;
  was: string;
  now: string;
  reason: Bilingual;
}

/** One published map drawing and the law that goes with it (maps.csv). */
export interface MapRecord {
  map: string;
  mode: 'geographic' | 'schematic';
  base: string;
  licence: string;
  approval: string;
  authority: string;
  date: string;
  hash: string;
  note: Bilingual;
}

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
    corrections: tables.corrections.map(({ date, figure, kind, was, now, reason_zh, reason_en }) => ({
      date,
      figure,
      kind,
      was,
      now,
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
