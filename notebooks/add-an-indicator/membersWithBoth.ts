/** The indicator this notebook adds. In the application it would be `indicators/all/members-with-both.ts`. */
import { TIE_CLASS } from '../../src/lib/evidence/tie.ts';
import { defineIndicator } from '../../src/lib/indicators/indicator.ts';
import { membersShare } from '../../src/lib/indicators/membersShare.ts';

/** Share of active members with at least one weak tie and one strong tie. */
export const membersWithBoth = defineIndicator({
  id: 'members-with-both',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  scale: 'logit',
  references: ['A6', 'Granovetter 1973', 'Krackhardt 1992'],
  measure: (world) => {
    const { graph, ties } = world;
    const has = { weak: new Uint8Array(graph.n), strong: new Uint8Array(graph.n) };
    for (const [tie, code] of ties.tieClass.entries()) {
      const side =
        code === TIE_CLASS.weak ? has.weak : code === TIE_CLASS.strong ? has.strong : null;
      if (side === null) continue;
      for (const end of [graph.from[tie], graph.to[tie]]) if (end !== undefined) side[end] = 1;
    }
    const both = has.weak.reduce((sum, weak, member) => sum + weak * (has.strong[member] ?? 0), 0);
    return membersShare(world, both, 'both');
  },
});
