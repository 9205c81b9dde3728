/** Evidence weight at an instant, and the number of the revision that was published then, if one was. */
export type WeightPoint = { at: Date; weight: number; revision: number | null };
