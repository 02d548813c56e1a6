import { version } from '../../../package.json';
import { DEFAULTS, withDefinitions, type Definitions } from '../../lib/base/definitions.ts';
import { PasserelleError } from '../../lib/base/errors.ts';
import type { Task } from '../../lib/base/task.ts';
import { chance } from '../../lib/engine/chance.ts';
import { analyse, METHOD_VERSION, prepare, sceneOf } from '../../lib/engine/pipeline.ts';
import { wideRanges } from '../../lib/engine/wideRanges.ts';
import type { AnalyseInput, Analysis } from '../../lib/engine/protocol.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import { jsonOf } from '../../lib/exports/json.ts';
import { withWide } from '../../lib/indicators/withWide.ts';
import { isGrouping } from '../../lib/logs/directory.ts';
import type { Logs, Quality } from '../../lib/logs/logs.ts';
import type { Mapping } from '../../lib/logs/mapped/mapping.ts';
import { readMappingFile } from '../../lib/logs/mapped/mappingFile.ts';
import { assertMoreThanEvents } from '../../lib/logs/agenda.ts';
import { readLogs } from '../../lib/logs/readLogs.ts';
import { qualityFindings } from '../../lib/quality/findings.ts';
import { affinityTable } from './affinityTable.ts';
import { backboneTable } from './backboneTable.ts';
import { correlationNulls } from './correlationNulls.ts';
import { openFolder, sha256, type Folder } from './folder.ts';
import { groupMeasures } from './groupTables.ts';
import { networkMeasures, personTable } from './networkTables.ts';
import type { Options } from './options.ts';
import { checkOut, writeOut } from './outFolder.ts';
import { readJson } from './jsonFile.ts';
import { qualityOf, setAsideTable } from './qualityTables.ts';
import { tieTable } from './tieTable.ts';

/**
 * Reads a folder of logs, analyses it and writes the result, whole or not at all.
 * @returns names of CSV files that are no log
 * @throws PasserelleError where the input cannot be used
 */
export async function analyzeInto(
  options: Omit<Options, 'locale'>,
  task: Task = {},
): Promise<readonly string[]> {
  checkOut(options.out);
  const definitions = options.params === null ? DEFAULTS : withParams(options.params);
  const folder = await openFolder(options.data, withMappings(options.mapping), task);
  const reading = { timezone: options.timezone, mappings: folder.mappings };
  const { logs, quality } = await readLogs(folder.sources, reading, task);
  assertMoreThanEvents(logs);
  checkGroup(logs, options.group);
  const input = inputOf(options, definitions);
  const prepared = await prepare(logs, definitions, task);
  checkActivity(prepared.evidence, quality);
  const analysis = await analyse(prepared, input, task);
  const ranges = await wideRanges(prepared, input, task);
  const { world } = sceneOf(prepared, input);
  const files = new Map([
    ['indicators.json', jsonOf(withWide(analysis.results, ranges))],
    ['ties.csv', tieTable(world)],
    ['network.json', jsonOf({ ...networkMeasures(world), ...groupMeasures(world) })],
    ['quality.json', jsonOf(qualityOf(quality, qualityFindings(world, quality)))],
    ['set_aside.csv', setAsideTable(quality)],
    ['spec.json', jsonOf(await specOf(options, definitions, analysis, folder))],
  ]);
  const backbone = backboneTable(world, options.seed);
  if (backbone !== null) files.set('backbone.csv', backbone);
  if (options.chance) {
    const draws = definitions.nullDraws;
    const found = await chance(prepared, input, task, { draws });
    files.set('chance.json', jsonOf({ ...found, ...correlationNulls(world, found, options.seed) }));
  }
  if (options.affinity) {
    const affinity = await affinityTable(world, options.seed, task);
    if (affinity === null) throw new PasserelleError('NO_AFFINITY');
    files.set('affinity.csv', affinity);
  }
  if (options.perPerson) files.set('people.csv', personTable(world));
  writeOut(options.out, files);
  return folder.ignored;
}

const withParams = (file: string): Definitions => withDefinitions(readJson(file));

const withMappings = (file: string | null): ReadonlyMap<string, Mapping> =>
  file === null ? new Map() : readMappingFile(file, readJson(file));

function checkGroup(logs: Logs, group: string | null): void {
  if (group === null) return;
  if (logs.directory?.attributes.has(group) !== true || !isGrouping(group)) {
    throw new PasserelleError('NO_GROUP', { group });
  }
}

/** Nothing to analyse: the first row that could not be used says where to look. */
function checkActivity({ layers, calendar }: Evidence, { setAside }: Quality): void {
  if (layers.declared || calendar !== null) return;
  const [first] = setAside;
  if (first === undefined) throw new PasserelleError('NO_ACTIVITY');
  const { file, line, value, code } = first;
  throw new PasserelleError('NO_ACTIVITY', { file, line, value, code });
}

const inputOf = (
  { from, to, group, seed }: Omit<Options, 'locale'>,
  definitions: Definitions,
): AnalyseInput => ({
  definitions,
  seed,
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
  ...(group === null ? {} : { group }),
});

/** Everything a result rests on, so that it can be had again. */
async function specOf(
  { seed, timezone, group }: Omit<Options, 'locale'>,
  definitions: Definitions,
  analysis: Analysis,
  folder: Folder,
): Promise<unknown> {
  const inputs = [];
  for (const source of folder.files) {
    inputs.push({ file: source.name, bytes: source.size, sha256: await sha256(source) });
  }
  const { window, regime, spec } = analysis;
  return {
    versions: { passerelle: version, method: METHOD_VERSION },
    spec,
    seed,
    timezone,
    window,
    regime,
    group,
    definitions,
    inputs,
  };
}
