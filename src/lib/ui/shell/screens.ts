/** The screens of the application, in the order of the navigation. */
import { resolve } from '$app/paths';
import { m } from '../../text/paraglide/messages.js';

interface Screen {
  /** As the router calls it. */
  readonly route: string;
  /** Address of the screen with a selection (`''` or `#…`). */
  readonly address: (hash: string) => string;
  readonly name: () => string;
  /** Shows a place: without one there is nothing to see. */
  readonly needsProject: boolean;
  /** Route of the screen it is reached from; absent: it stands in the navigation. */
  readonly within?: string;
}

export const SCREENS: readonly Screen[] = [
  {
    route: '/overview',
    address: (hash) => resolve('/overview') + hash,
    name: m.shell_overview,
    needsProject: true,
  },
  {
    route: '/network',
    address: (hash) => resolve('/network') + hash,
    name: m.shell_network,
    needsProject: true,
  },
  {
    route: '/weak-ties',
    address: (hash) => resolve('/weak-ties') + hash,
    name: m.ties_title,
    needsProject: true,
  },
  {
    route: '/diversity',
    address: (hash) => resolve('/diversity') + hash,
    name: m.families_diversity,
    needsProject: true,
  },
  {
    route: '/help',
    address: (hash) => resolve('/help') + hash,
    name: m.families_help,
    needsProject: true,
  },
  {
    route: '/encounters',
    address: (hash) => resolve('/encounters') + hash,
    name: m.families_encounters,
    needsProject: true,
  },
  {
    route: '/value',
    address: (hash) => resolve('/value') + hash,
    name: m.families_value,
    needsProject: true,
  },
  {
    route: '/introductions',
    address: (hash) => resolve('/introductions') + hash,
    name: m.introductions_title,
    needsProject: true,
  },
  {
    route: '/report',
    address: (hash) => resolve('/report') + hash,
    name: m.report_title,
    needsProject: true,
  },
  {
    route: '/mirror',
    address: (hash) => resolve('/mirror') + hash,
    name: m.mirror_title,
    needsProject: true,
  },
  {
    route: '/lab',
    address: (hash) => resolve('/lab') + hash,
    name: m.shell_lab,
    needsProject: true,
  },
  {
    route: '/method',
    address: (hash) => resolve('/method') + hash,
    name: m.method_title,
    needsProject: true,
  },
  {
    route: '/data',
    address: (hash) => resolve('/data') + hash,
    name: m.shell_data,
    needsProject: false,
  },
  {
    route: '/card',
    address: (hash) => resolve('/card') + hash,
    name: m.card_title,
    needsProject: true,
    within: '/introductions',
  },
  {
    route: '/side-by-side',
    address: (hash) => resolve('/side-by-side') + hash,
    name: m.side_title,
    needsProject: false,
    within: '/report',
  },
];

/** Those that stand in the navigation. */
export const LISTED = SCREENS.filter(({ within }) => within === undefined);
