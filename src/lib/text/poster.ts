/** What a place tells the people it counts, in one language: the words of the poster at the desk. */
import { formatOf, type Language } from './format.ts';
import { m } from './paraglide/messages.js';

export const COLLECTED = ['visits', 'events', 'help'] as const;
export type Collected = (typeof COLLECTED)[number];

/** What a place says of itself. */
export interface Notice {
  readonly place: string;
  readonly contact: string;
  readonly collected: readonly Collected[];
  /** After which what was noted is erased; at least 1. */
  readonly months: number;
  readonly basis: 'interest' | 'consent';
}

interface Section {
  readonly title: string;
  readonly text: string;
  readonly list?: readonly string[];
}

export interface Poster {
  readonly title: string;
  readonly place: string;
  readonly sections: readonly Section[];
  readonly rights: { readonly title: string; readonly main: string; readonly text: string };
  readonly contact: { readonly title: string; readonly text: string };
  readonly complaint: string;
}

const NOTED = { visits: m.poster_visits, events: m.poster_events, help: m.poster_help } as const;

/** The poster of a place. What is not filled in says so. */
export function posterOf(notice: Notice, language: Language): Poster {
  const locale = { locale: language };
  const place = notice.place.trim() || m.poster_place_blank({}, locale);
  const list = COLLECTED.filter((one) => notice.collected.includes(one)).map((one) =>
    NOTED[one]({}, locale),
  );
  const months = { count: notice.months, shown: formatOf(language).number(notice.months) };
  const basis = notice.basis === 'consent' ? m.poster_basis_consent : m.poster_basis_interest;
  return {
    title: m.poster_title({}, locale),
    place,
    sections: [
      { title: m.poster_why({}, locale), text: m.poster_why_text({ place }, locale) },
      {
        title: m.poster_what({}, locale),
        text: list.length === 0 ? m.poster_what_nothing({}, locale) : '',
        list: ended(list),
      },
      { title: m.poster_how({}, locale), text: m.poster_how_text({}, locale) },
      { title: m.poster_long({}, locale), text: m.poster_long_text(months, locale) },
      { title: m.poster_basis({}, locale), text: basis({}, locale) },
    ],
    rights: {
      title: m.poster_rights({}, locale),
      main: m.poster_rights_main({}, locale),
      text: m.poster_rights_text({}, locale),
    },
    contact: {
      title: m.poster_contact({}, locale),
      text: notice.contact.trim() || m.poster_contact_blank({}, locale),
    },
    complaint: m.poster_cnil({}, locale),
  };
}

/** The points of a list, the last one closed by a full stop and the others by a semicolon. */
const ended = (points: readonly string[]): readonly string[] =>
  points.map((point, at) => {
    const bare = point.replace(/\s*[;.]$/u, '');
    if (at === points.length - 1) return `${bare}.`;
    return point.endsWith(';') ? point : `${bare};`;
  });
