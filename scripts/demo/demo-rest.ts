/** What an item of evidence rests on, and the days its data covers, which are told relative to now. */
export type DemoRest = {
  dataset?: { name: string; version: number };
  study?: string;
  from?: number;
  until?: number;
};
