/** The formats of exports for other tools: what they are called and what opens them. */
import { FORMATS, type Format } from '$lib/exports/network/formats.ts';
import { m } from '$lib/text/paraglide/messages.js';

const WORDS: Readonly<Record<Format, readonly [name: () => string, help: () => string]>> = {
  all: [m.tools_format_all, m.tools_format_all_help],
  tables: [m.tools_format_tables, m.tools_format_tables_help],
  gexf: [m.tools_format_gexf, m.tools_format_gexf_help],
  graphml: [m.tools_format_graphml, m.tools_format_graphml_help],
  gephi: [m.tools_format_gephi, m.tools_format_gephi_help],
  kumu: [m.tools_format_kumu, m.tools_format_kumu_help],
  parquet: [m.tools_format_parquet, m.tools_format_parquet_help],
};

/** In the order in which they are offered. */
export const FORMAT_CHOICES = FORMATS.map((format) => {
  const [name, help] = WORDS[format];
  return { format, name, help };
});
