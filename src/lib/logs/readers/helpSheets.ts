/** Sheets of our own templates that say how to fill them in: nothing is read from them. */
export const HELP_SHEETS = { fr: 'Mode d’emploi', en: 'How to fill in' } as const;
