export type Settling = { insightIds?: string[]; datasetId?: string; studyId?: string };

/**
 * Opens and closes causes for review so that they say how it stands with these records and all that is downstream of
 * them, of that data or of that study; each owner is asked once.
 */
export async function settleCauses(_settling: Settling, _now: Date) {}
