export type DemoVersion = {
  /** In `data/`. */
  file: string;
  by: string;
  daysAgo: number;
  note: string;
};

/** Data as the demo tells it: what evidence rests on, version by version. */
export type DemoDataset = { slug: string; name: string; versions: DemoVersion[] };
