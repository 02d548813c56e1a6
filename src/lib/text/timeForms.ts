/** How the dates of a column are written, in words and with an example. */
import type { TimeForm } from '../logs/mapped/mapping.ts';
import { m } from './paraglide/messages.js';

const TEXTS: Readonly<Record<TimeForm, () => string>> = {
  dmy: m.import_form_dmy,
  mdy: m.import_form_mdy,
  iso: m.import_form_iso,
  ymd: m.import_form_ymd,
  words: m.import_form_words,
  epoch: m.import_form_epoch,
  'epoch ms': m.import_form_epoch_ms,
};

export const isTimeForm = (word: string): word is TimeForm => Object.hasOwn(TEXTS, word);

/** All forms, those that people mistake for each other first. */
export const TIME_FORMS: readonly TimeForm[] = Object.keys(TEXTS).filter(isTimeForm);

export const timeFormText = (form: TimeForm): string => TEXTS[form]();
