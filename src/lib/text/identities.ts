/** Why two persons could be one, and how sure that is, in words. */
import type { Candidate } from '../logs/identities/candidates.ts';
import type { Why } from '../logs/identities/likeness.ts';
import { m } from './paraglide/messages.js';

const REASONS: Readonly<Record<Why, () => string>> = {
  'same email': m.identities_why_same_email,
  'same name': m.identities_why_same_name,
  'similar name': m.identities_why_similar_name,
  'longer name': m.identities_why_longer_name,
  initials: m.identities_why_initials,
  'name in email': m.identities_why_name_in_email,
  'shared email': m.identities_why_shared_email,
};

/** What speaks for one person, and what speaks against. */
export function whyText({ a, b, why }: Candidate): string {
  const together = why === 'same name' && a.files.some((file) => b.files.includes(file));
  return together ? `${REASONS[why]()} ${m.identities_one_file()}` : REASONS[why]();
}

/** How sure it is: of scores, only the order means anything. */
export function sureText({ score }: Candidate): string {
  if (score >= 0.95) return m.identities_sure_4();
  if (score >= 0.7) return m.identities_sure_3();
  return score >= 0.4 ? m.identities_sure_2() : m.identities_sure_1();
}
