/** What one item of evidence adds to the weight, and how that comes about. */
export type ItemWeight = {
  /** 4, 3, 2 or 1 by its strength; 0 while it has none. */
  strength: number;
  /** In days; null when it is not dated, and so does not age. */
  ageDays: number | null;
  /** What is left of it by its age. */
  factor: number;
  /** It counts nothing: withdrawn itself, or the data or the study it rests on was. */
  isWithdrawn: boolean;
  /** Negative when it contradicts. */
  adds: number;
};

export type Weighing = {
  now: number;
  halfLifeDays: number;
  /** By the item's id. */
  items: Record<string, ItemWeight>;
};

/** Evidence weight at an instant, and what made it jump then, if something did. */
export type WeightPoint = {
  at: Date;
  weight: number;
  /** The number of the revision that was published then. */
  revision: number | null;
  /** How many of its items lost their data or study then. */
  withdrawn: number;
};
