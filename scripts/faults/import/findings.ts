/** What was found to be gone, half there or otherwise wrong, gathered over all parts of a run. */
export class Findings {
  readonly lost: string[] = [];
  readonly half: string[] = [];
  readonly wrong: string[] = [];

  add({ lost = [], half = [], wrong = [] }: { lost?: string[]; half?: string[]; wrong?: string[] }) {
    this.lost.push(...lost);
    this.half.push(...half);
    this.wrong.push(...wrong);
  }
}
