/** Words for the definitions a result rests on: what they are called, what they mean, their values. */
import { DEFAULTS, DEFINITION_SPECS, type Definitions } from '../base/definitions.ts';
import { format } from './current.ts';
import { m } from './paraglide/messages.js';

type Name = keyof Definitions;

interface Words {
  readonly name: () => string;
  readonly help: () => string;
}

const words = (name: () => string, help: () => string): Words => ({ name, help });

export const DEFINITION_WORDS: Readonly<Record<Name, Words>> = {
  windowWeeks: words(m.lab_window_weeks, m.lab_window_weeks_help),
  burnInWeeks: words(m.lab_burn_in_weeks, m.lab_burn_in_weeks_help),
  evidenceDays: words(m.lab_evidence_days, m.lab_evidence_days_help),
  copresenceTies: words(m.lab_copresence_ties, m.lab_copresence_ties_help),
  layers: words(m.lab_layers, m.lab_layers_help),
  halfLifeDays: words(m.lab_half_life_days, m.lab_half_life_days_help),
  minEncounterMinutes: words(m.lab_min_encounter_minutes, m.lab_min_encounter_minutes_help),
  gapMergeMinutes: words(m.lab_gap_merge_minutes, m.lab_gap_merge_minutes_help),
  smallGroup: words(m.lab_small_group, m.lab_small_group_help),
  smallGroupDays: words(m.lab_small_group_days, m.lab_small_group_days_help),
  crowdRule: words(m.lab_crowd_rule, m.lab_crowd_rule_help),
  crowdCap: words(m.lab_crowd_cap, m.lab_crowd_cap_help),
  eventCap: words(m.lab_event_cap, m.lab_event_cap_help),
  smallEvent: words(m.lab_small_event, m.lab_small_event_help),
  mediumEvent: words(m.lab_medium_event, m.lab_medium_event_help),
  mediumEvents: words(m.lab_medium_events, m.lab_medium_events_help),
  latentDays: words(m.lab_latent_days, m.lab_latent_days_help),
  latentHours: words(m.lab_latent_hours, m.lab_latent_hours_help),
  minCommonDays: words(m.lab_min_common_days, m.lab_min_common_days_help),
  minAgeDays: words(m.lab_min_age_days, m.lab_min_age_days_help),
  lastSeenDays: words(m.lab_last_seen_days, m.lab_last_seen_days_help),
  strongRule: words(m.lab_strong_rule, m.lab_strong_rule_help),
  strongThreshold: words(m.lab_strong_threshold, m.lab_strong_threshold_help),
  strongKinds: words(m.lab_strong_kinds, m.lab_strong_kinds_help),
  weights: words(m.lab_weights, m.lab_weights_help),
  references: words(m.lab_references, m.lab_references_help),
  bridgingOverlap: words(m.lab_bridging_overlap, m.lab_bridging_overlap_help),
  communitySeeds: words(m.lab_community_seeds, m.lab_community_seeds_help),
  nullDraws: words(m.lab_null_draws, m.lab_null_draws_help),
  kInternal: words(m.lab_k_internal, m.lab_k_internal_help),
  kPublic: words(m.lab_k_public, m.lab_k_public_help),
  staffRole: words(m.lab_staff_role, m.lab_staff_role_help),
};

const UNITS: Readonly<Record<string, () => string>> = {
  weeks: m.lab_unit_weeks,
  days: m.lab_unit_days,
  minutes: m.lab_unit_minutes,
  hours: m.lab_unit_hours,
  persons: m.lab_unit_persons,
  events: m.lab_unit_events,
  kinds: m.lab_unit_kinds,
  draws: m.lab_unit_draws,
  runs: m.lab_unit_runs,
  'per 30 days': m.lab_unit_rate,
};

const CHOICES: Readonly<Record<string, () => string>> = {
  auto: m.lab_choice_auto,
  always: m.lab_choice_always,
  never: m.lab_choice_never,
  all: m.lab_choice_all,
  'no-copresence': m.lab_choice_no_copresence,
  'help-and-events': m.lab_choice_help_and_events,
  discounted: m.lab_choice_discounted,
  raw: m.lab_choice_raw,
  threshold: m.lab_choice_threshold,
  frequency: m.lab_choice_frequency,
  quantile: m.lab_choice_quantile,
  person: m.lab_choice_person,
  staff: m.lab_choice_staff,
  '': m.lab_choice_everybody,
};

const KEYS: Readonly<Record<string, () => string>> = {
  contact: m.lab_key_contact,
  smallGroup: m.lab_key_small_group,
  event: m.lab_key_event,
  service: m.lab_key_service,
  kinds: m.lab_key_kinds,
};

/** Unit of a definition in words; empty for rules and shares. */
export const unitText = (name: Name): string => UNITS[DEFINITION_SPECS[name].unit]?.() ?? '';

/** A value that is one of several choices, in words; one of the user's own as it is written. */
export const choiceText = (choice: string): string => CHOICES[choice]?.() ?? choice;

/** What a part of a definition of several numbers is called. */
export const keyText = (key: string): string => KEYS[key]?.() ?? key;

/** A value with its unit. */
export function valueText(name: Name, value: number | string): string {
  if (typeof value === 'string') return choiceText(value);
  const unit = unitText(name);
  const number = format().number(value, 3);
  return unit === '' ? number : `${number} ${unit}`;
}

/** What was changed, a text for each number or choice. */
export function changesText(definitions: Partial<Definitions>): string[] {
  return (Object.keys(definitions) as Name[]).flatMap((name) => {
    const value = definitions[name];
    const said = (title: string, single: number | string): string =>
      m.lab_change({ name: title, value: valueText(name, single) });
    const title = DEFINITION_WORDS[name].name();
    if (typeof value === 'number' || typeof value === 'string') return [said(title, value)];
    const standard = new Map(Object.entries(DEFAULTS[name]));
    return Object.entries(value ?? {}).flatMap(([key, part]) =>
      part === standard.get(key) ? [] : [said(`${title} (${keyText(key)})`, part)],
    );
  });
}
