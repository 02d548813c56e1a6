/**
 * The codebook of the lab: what every table and every column means, in both languages. A column
 * without its meaning does not compile.
 */
import {
  LAB_TABLE_NAMES,
  labColumns,
  type LAB_TABLES,
  type LabTableName,
} from '../models/lab/tables.ts';
import type { LabExampleName } from '../models/lab/examples.ts';
import { m } from './paraglide/messages.js';

/** @param options `locale`: another language than that of the moment */
type Words = (inputs?: Record<string, never>, options?: { locale?: 'fr' | 'en' }) => string;

type Codebook = {
  readonly [T in LabTableName]: {
    readonly meaning: Words;
    readonly columns: { readonly [C in keyof (typeof LAB_TABLES)[T]]: Words };
  };
};

const CODEBOOK: Codebook = {
  people: {
    meaning: m.codebook_people,
    columns: {
      person: m.codebook_people_person,
      pseudonym_fr: m.codebook_people_pseudonym_fr,
      pseudonym_en: m.codebook_people_pseudonym_en,
      first_week: m.codebook_people_first_week,
      present_days: m.codebook_people_present_days,
      ties: m.codebook_people_ties,
      weak_ties: m.codebook_people_weak_ties,
      strong_ties: m.codebook_people_strong_ties,
      bridging_ties: m.codebook_people_bridging_ties,
    },
  },
  attributes: {
    meaning: m.codebook_attributes,
    columns: {
      person: m.codebook_attributes_person,
      attribute: m.codebook_attributes_attribute,
      label: m.codebook_attributes_label,
      rank: m.codebook_attributes_rank,
    },
  },
  presence: {
    meaning: m.codebook_presence,
    columns: {
      person: m.codebook_presence_person,
      week: m.codebook_presence_week,
      days: m.codebook_presence_days,
    },
  },
  ties: {
    meaning: m.codebook_ties,
    columns: {
      person_a: m.codebook_ties_person_a,
      person_b: m.codebook_ties_person_b,
      class: m.codebook_ties_class,
      position: m.codebook_ties_position,
      strength: m.codebook_ties_strength,
      copresence_hours: m.codebook_ties_copresence_hours,
      attention_hours: m.codebook_ties_attention_hours,
      encounter_days: m.codebook_ties_encounter_days,
      shared_events: m.codebook_ties_shared_events,
      event_weight: m.codebook_ties_event_weight,
      help_ab: m.codebook_ties_help_ab,
      help_ba: m.codebook_ties_help_ba,
      contact_hours: m.codebook_ties_contact_hours,
      first_week: m.codebook_ties_first_week,
      last_week: m.codebook_ties_last_week,
      overlap: m.codebook_ties_overlap,
      span: m.codebook_ties_span,
      span_at_least: m.codebook_ties_span_at_least,
    },
  },
  evidence: {
    meaning: m.codebook_evidence,
    columns: {
      person_a: m.codebook_evidence_person_a,
      person_b: m.codebook_evidence_person_b,
      week: m.codebook_evidence_week,
      layer: m.codebook_evidence_layer,
      times: m.codebook_evidence_times,
      hours: m.codebook_evidence_hours,
      attention_hours: m.codebook_evidence_attention_hours,
      event_weight: m.codebook_evidence_event_weight,
      help_ab: m.codebook_evidence_help_ab,
      help_ba: m.codebook_evidence_help_ba,
    },
  },
  results: {
    meaning: m.codebook_results,
    columns: {
      id: m.codebook_results_id,
      value: m.codebook_results_value,
      unit: m.codebook_results_unit,
      lo: m.codebook_results_lo,
      hi: m.codebook_results_hi,
      method: m.codebook_results_method,
      wide_lo: m.codebook_results_wide_lo,
      wide_hi: m.codebook_results_wide_hi,
      n: m.codebook_results_n,
      coverage: m.codebook_results_coverage,
      reason: m.codebook_results_reason,
      flags: m.codebook_results_flags,
    },
  },
  results_parts: {
    meaning: m.codebook_results_parts,
    columns: {
      id: m.codebook_results_parts_id,
      part: m.codebook_results_parts_part,
      value: m.codebook_results_parts_value,
    },
  },
  definitions: {
    meaning: m.codebook_definitions,
    columns: {
      name: m.codebook_definitions_name,
      value: m.codebook_definitions_value,
      proposed: m.codebook_definitions_proposed,
      changed: m.codebook_definitions_changed,
    },
  },
  run: {
    meaning: m.codebook_run,
    columns: {
      name: m.codebook_run_name,
      value: m.codebook_run_value,
    },
  },
};

/** What the questions to begin with ask. */
export const EXAMPLE_TITLES: Readonly<Record<LabExampleName, Words>> = {
  classes: m.codebook_example_classes,
  new_ties: m.codebook_example_new_ties,
  layers: m.codebook_example_layers,
  room_without_help: m.codebook_example_room_without_help,
  familiar_faces: m.codebook_example_familiar_faces,
  strength_overlap: m.codebook_example_strength_overlap,
  presence_ties: m.codebook_example_presence_ties,
  wide_ranges: m.codebook_example_wide_ranges,
};

/** One column of a table. */
export interface CodebookColumn {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

export interface CodebookTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly CodebookColumn[];
}

/** Every table with its columns, in the order in which they are shown. */
export const codebook = (): readonly CodebookTable[] =>
  LAB_TABLE_NAMES.map((table) => {
    const words: Readonly<Record<string, Words>> = CODEBOOK[table].columns;
    return {
      name: table,
      meaning: CODEBOOK[table].meaning(),
      columns: Object.entries(labColumns(table)).map(([name, type]) => {
        return { name, type, meaning: words[name]?.() ?? '' };
      }),
    };
  });

/** The codebook as a text file. */
export const codebookMarkdown = (): string =>
  codebook()
    .map(({ name, meaning, columns }) => {
      const rows = columns.map((one) => `| \`${one.name}\` | ${one.type} | ${one.meaning} |`);
      const head = `| ${m.sql_col_column()} | ${m.sql_col_type()} | ${m.sql_col_meaning()} |`;
      return [`## ${name}`, '', meaning, '', head, '| --- | --- | --- |', ...rows, ''].join('\n');
    })
    .join('\n');
