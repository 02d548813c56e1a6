/** Cells that stand where a name is wanted and name nobody: lines of totals, people unknown or gone. */
import { folded } from './fold.ts';

const NOBODY =
  /^(?:(?:sous|grand)?totaux?|(?:sous|grand)?total(?:general|presents?|attendance|count)?|sommes?|sum|moyennes?|average|mean|effectifs?|anonymes?|anonymous|inconnue?s?|unknown|neant|none|na|nc)$/;
/** What programs write for people whom they forgot: a name of many, of nobody in particular. */
const GONE =
  /^(?:utilisateur|compte|membre|contact|client|user|account|member)(?:supprimee?|effacee?|deleted|removed)$|^(?:deleted|removed|former|guest|invitee?)(?:user|account|member|contact)?$/;

/** Whether a whole cell names nobody. */
export const isNobody = (name: string): boolean => NOBODY.test(folded(name));

/** Whether a name is of somebody whose name is known. */
export const isSomebody = (name: string): boolean => !isNobody(name) && !GONE.test(folded(name));
