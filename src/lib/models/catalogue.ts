/**
 * Every model, found in its folder and put in the order in which each comes after those it reads.
 * A new model is one `.sql` file: no list to edit.
 */
import macros from './dialects/duckdb.sql?raw';

export type Layer = 'staging' | 'intermediate' | 'marts';

export interface Model {
  readonly name: string;
  readonly layer: Layer;
  readonly sql: string;
  /** Models it reads. */
  readonly needs: readonly string[];
}

const FILES: Readonly<Record<string, string>> = import.meta.glob(
  './{staging,intermediate,marts}/*.sql',
  { query: '?raw', import: 'default', eager: true },
);

/** All models; each comes after those it needs. */
export const MODELS: readonly Model[] = inOrder(found(FILES));

/**
 * The statements that lay models over the raw tables, in order.
 * @param wanted models to lay with all that they need; absent: every model
 * @param stored tables, computed now and once (staging stays views); else views, which cost
 *   nothing until they are asked
 */
export function modelStatements({
  wanted,
  stored,
}: {
  readonly wanted?: readonly string[];
  readonly stored: boolean;
}): readonly string[] {
  const chosen = wanted === undefined ? MODELS : neededFor(wanted);
  const made = chosen.map(({ name, layer, sql }) => {
    const kind = stored && layer !== 'staging' ? 'TABLE' : 'VIEW';
    return `CREATE OR REPLACE ${kind} ${name} AS\n${sql};`;
  });
  return [macros, ...made];
}

function neededFor(wanted: readonly string[]): readonly Model[] {
  const chosen = new Set(wanted);
  // From the last to the first: whoever needs a model stands after it.
  for (const { name, needs } of [...MODELS].reverse()) {
    if (chosen.has(name)) for (const need of needs) chosen.add(need);
  }
  return MODELS.filter(({ name }) => chosen.has(name));
}

/** Models from files named `./layer/name.sql`. */
export function found(files: Readonly<Record<string, string>>): readonly Model[] {
  const named = Object.entries(files).map(([path, sql]) => {
    const [, layer, name] = /\/(staging|intermediate|marts)\/(\w+)\.sql$/.exec(path) ?? [];
    return { name: name ?? path, layer: layer as Layer, sql: sql.trim() };
  });
  const names = new Set(named.map(({ name }) => name));
  return named.map((model) => ({
    ...model,
    needs: references(model.sql).filter((name) => names.has(name) && name !== model.name),
  }));
}

/** Tables named after FROM and JOIN, comments left out. */
export function references(sql: string): readonly string[] {
  const code = sql.replaceAll(/--.*$/gm, '');
  return [
    ...new Set(Array.from(code.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]\w*)/gi), (m) => m[1] ?? '')),
  ];
}

/**
 * The models in an order in which each follows those it needs; of free ones, by name.
 * @throws RangeError where models need each other in a circle
 */
export function inOrder(models: readonly Model[]): readonly Model[] {
  const ordered: Model[] = [];
  const done = new Set<string>();
  let left = [...models].sort((a, b) => (a.name < b.name ? -1 : 1));
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((name) => done.has(name)));
    if (ready.length === 0) {
      throw new RangeError(`models in a circle: ${left.map(({ name }) => name).join(', ')}`);
    }
    for (const model of ready) done.add(model.name);
    ordered.push(...ready);
    left = left.filter(({ name }) => !done.has(name));
  }
  return ordered;
}
