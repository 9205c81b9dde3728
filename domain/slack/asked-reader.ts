/** Whose questions they are: their day, and how they write dates. */
export type AskedReader = { today: string; locale: string };
