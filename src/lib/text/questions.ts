/** Questions to a community in words: what was seen, then what one may ask oneself. */
import type { Question } from '../report/questions.ts';
import { contextText } from './contexts.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';

export interface QuestionWords {
  /** What stands out, without a cause. */
  readonly seen: string;
  /** An open question. */
  readonly ask: string;
}

export function questionWords(question: Question, format: Format): QuestionWords {
  if ('share' in question) {
    const { seen, ask } = OF_SHARES[question.kind];
    return { seen: seen({ share: format.percent(question.share) }), ask: ask() };
  }
  switch (question.kind) {
    case 'apart': {
      const { a, b, sharesRoom } = question;
      const seen = sharesRoom ? m.mirror_q_apart_room_seen : m.mirror_q_apart_seen;
      return { seen: seen({ a, b }), ask: m.mirror_q_apart_ask() };
    }
    case 'inside': {
      const { groups } = question;
      const seen =
        groups.length === 0
          ? m.mirror_q_inside_seen()
          : m.mirror_q_inside_groups_seen({ groups: format.list(groups) });
      return { seen, ask: m.mirror_q_inside_ask() };
    }
    case 'skills':
      return {
        seen: question.single ? m.mirror_q_skills_single_seen() : m.mirror_q_skills_seen(),
        ask: m.mirror_q_skills_ask(),
      };
    case 'encounters':
      return { seen: m.mirror_q_encounters_seen(), ask: m.mirror_q_encounters_ask() };
    case 'begins': {
      const context = contextText(question.context, format.language);
      return { seen: m.mirror_q_begins_seen({ context }), ask: m.mirror_q_begins_ask() };
    }
    case 'gathers': {
      const context = contextText(question.context, format.language);
      return { seen: m.mirror_q_gathers_seen({ context }), ask: m.mirror_q_gathers_ask() };
    }
  }
}

type OfShare = Extract<Question, { readonly share: number }>['kind'];

const OF_SHARES: Readonly<
  Record<
    OfShare,
    { readonly seen: (said: { readonly share: string }) => string; readonly ask: () => string }
  >
> = {
  events: { seen: m.mirror_q_events_seen, ask: m.mirror_q_events_ask },
  rhythms: { seen: m.mirror_q_rhythms_seen, ask: m.mirror_q_rhythms_ask },
  load: { seen: m.mirror_q_load_seen, ask: m.mirror_q_load_ask },
  circulation: { seen: m.mirror_q_circulation_seen, ask: m.mirror_q_circulation_ask },
  newcomers: { seen: m.mirror_q_newcomers_seen, ask: m.mirror_q_newcomers_ask },
  fading: { seen: m.mirror_q_fading_seen, ask: m.mirror_q_fading_ask },
  bridges: { seen: m.mirror_q_bridges_seen, ask: m.mirror_q_bridges_ask },
};
