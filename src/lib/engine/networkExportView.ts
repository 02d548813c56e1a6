/** Writes the network of a period for other tools: pseudonyms, weeks, labels of many, nothing else. */
import { breathe, type Task } from '../base/task.ts';
import { groupsOfMany } from '../disclosure/groupsOfMany.ts';
import { networkFiles, packed } from '../exports/network/files.ts';
import { columnOf, firstLabel } from '../indicators/grouping.ts';
import type { World } from '../indicators/world.ts';
import { personKeys } from '../logs/mapped/personKeys.ts';
import {
  definitionsTable,
  evidenceTable,
  nodesTable,
  resultsTable,
  tiesTable,
  type NodeLabels,
} from './exportedTables.ts';
import { fingerprintOfLogs } from './logsFingerprint.ts';
import type { ExportedLabels, NetworkExportInput, NetworkExportView } from './networkExport.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** Sets the pseudonyms of files apart from the keys that stand for names in the place itself. */
const OF_FILES = 'network files';

/**
 * What the files of a network hold, and the file asked for.
 * @param salt the secret of the place: without it nobody can tell who a pseudonym is, with it the same
 *   person has the same pseudonym in every file of the place
 * @throws PasserelleError as `sceneOf`, `CANCELLED`
 */
export async function networkExport(
  prepared: Prepared,
  input: AnalyseInput & NetworkExportInput,
  salt: string,
  task: Task = {},
): Promise<NetworkExportView> {
  const { attributes, file, ...view } = input;
  const { world, spec } = sceneOf(prepared, view);
  const { told, groups } = labelsOf(world, attributes);
  const about = { persons: world.graph.n, ties: world.graph.m, groups };
  if (file === null) return { ...about, file: null };
  await breathe(task, { step: 'storing', done: 0, total: 1 });
  const pseudonyms = pseudonymsOf(world, salt);
  const { evidence, pairs } = evidenceTable(world, pseudonyms);
  const network = {
    nodes: nodesTable(world, pseudonyms, told),
    ties: tiesTable(world, pseudonyms),
    evidence,
    results: resultsTable(file.results),
    definitions: definitionsTable(spec.definitions),
  };
  const statement = {
    format: 'passerelle-network-1',
    ...about,
    evidence: { rows: evidence.length, pairs },
    logs: fingerprintOfLogs(prepared.logs),
    definedBy: spec,
  };
  const makers = networkFiles(network, statement, file.words, file.format);
  const made = new Map<string, string | Uint8Array>();
  for (const [name, make] of makers) {
    await breathe(task, { step: 'storing', done: made.size, total: makers.size });
    made.set(name, make());
  }
  return { ...about, file: packed(file.format, made) };
}

function pseudonymsOf({ logs, active }: World, salt: string): (string | null)[] {
  const keyOf = personKeys(`${OF_FILES} ${salt}`);
  return logs.persons.map((id, person) => (active[person] === 1 ? `p${keyOf(id).slice(1)}` : null));
}

/** Of several labels of a person the first counts, as in groups on screen. */
function labelsOf(
  world: World,
  attributes: readonly string[],
): { readonly told: readonly NodeLabels[]; readonly groups: readonly ExportedLabels[] } {
  const columns = [...new Set(attributes)].flatMap((attribute) => columnOf(world, attribute) ?? []);
  const known = columns.map(({ values }) =>
    Array.from(world.nodes, (person) => plain(firstLabel(values[person] ?? null))),
  );
  const open = groupsOfMany(known, world.definitions.kInternal);
  const told = columns.map(({ name }, at) => ({
    attribute: plain(name) ?? '',
    labels: open[at] ?? [],
  }));
  const groups = columns.map(({ name }, at) => {
    const labels = distinct(open[at] ?? []);
    return { attribute: name, labels, leftOut: distinct(known[at] ?? []) - labels };
  });
  return { told, groups };
}

/** On one line: no format agrees with another on what a line end in a label is. */
const plain = (label: string | null): string | null => label?.replace(/\s+/g, ' ') ?? null;

const distinct = (labels: readonly (string | null)[]): number =>
  new Set(labels.filter((label) => label !== null)).size;
