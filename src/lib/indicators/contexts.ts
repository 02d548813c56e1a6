/** Moments and corners of a place: what a tie can begin in, and how each is named (METHODS J2). */
import { NONE, type Logs } from '../logs/logs.ts';

/**
 * Names of contexts, the same for hours and for ties: `event:<kind>`, `topic:<topic>`,
 * `zone:<place>/<zone>`, `contact`; a kind, topic or zone that is not said has the bare word. Kinds
 * and topics are free text: case and spaces do not part them.
 */
export interface ContextNames {
  /** @param event index into the events of the logs */
  readonly ofEvent: (event: number) => string;
  /** @param topic index into the texts of the logs, or NONE */
  readonly ofTopic: (topic: number) => string;
  /** @param zone index into the zones of the logs */
  readonly ofZone: (zone: number) => string;
}

/** Meetings that were declared or sensed. */
export const CONTACT = 'contact';
/** Contexts too small to be told apart, together. */
export const OTHER = 'other';

export function contextNames({ events, texts, zones, places }: Logs): ContextNames {
  const named = (sort: string, text: string | null | undefined): string => {
    const word = (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
    return word === '' ? sort : `${sort}:${word}`;
  };
  return {
    ofEvent: (event) => named('event', events[event]?.kind),
    ofTopic: (topic) => named('topic', topic === NONE ? null : texts[topic]),
    ofZone: (zone) => {
      const { place, name } = zones[zone]!;
      return `zone:${places[place] ?? ''}${name === null ? '' : `/${name}`}`;
    },
  };
}
