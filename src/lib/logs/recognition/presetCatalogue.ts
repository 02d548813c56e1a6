/** All known exports: every file of `presets/`, found by itself. */
import type { Preset } from './definePreset.ts';

const modules = import.meta.glob<Preset>('../presets/*.ts', { eager: true, import: 'default' });

/** The known exports by id, in the order of their ids. */
export const PRESETS: ReadonlyMap<string, Preset> = new Map(
  Object.values(modules)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((preset) => [preset.id, preset]),
);
